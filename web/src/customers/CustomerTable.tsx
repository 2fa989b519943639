import { Checkbox } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Member } from '../api/answers';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { columnName, columnsOf, isAmount, writeCell } from './columns';
import type { Chosen } from './selection';

/** Every row is as high, so that where each stands is known without drawing it. */
const ROW = 36;
/** Rows drawn above and below those seen, so that none is missed while scrolling. */
const SPARE = 10;
/** Before it is measured. */
const HEIGHT = 560;

interface Props {
  /** Nothing: whoever looks can do nothing with those he would choose. */
  readonly chosen: Chosen | undefined;
  readonly members: readonly Member[];
  /** How many there are, with those not yet loaded. */
  readonly count: number;
  /** Asks for the next page. */
  readonly more: () => void;
}

/** A table that draws only the rows one sees, and asks for more when their end comes near. */
export function CustomerTable({ chosen, members, count, more }: Props) {
  const texts = useTexts();
  const columns = useMemo(() => ['customerId', ...columnsOf(members[0])], [members]);
  const { box, first, last } = useWindow(members.length);
  const nearEnd = last + 2 * SPARE >= members.length && members.length < count;
  useEffect(() => {
    if (nearEnd) more();
  }, [nearEnd, members.length, more]);
  return (
    <div ref={box} className="virtual" tabIndex={0} role="region" aria-label={texts.t('app.customers')}>
      <table aria-rowcount={count + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {chosen !== undefined && <ChooseLoaded chosen={chosen} members={members} />}
            {columns.map((name) => (
              <Heading key={name} name={name} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {members.slice(first, last).map((member, i) => (
            <Row key={String(member.customerId)} member={member} columns={columns} index={first + i + 2} chosen={chosen} loaded={members} />
          ))}
          <Gap rows={members.length - last} />
        </tbody>
      </table>
    </div>
  );
}

/** Which rows are seen in the box, as it is scrolled and as its size changes. */
function useWindow(rows: number) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: HEIGHT });
  useEffect(() => {
    const place = box.current;
    if (place === null) return undefined;
    const measure = () => setSeen({ top: place.scrollTop, height: place.clientHeight === 0 ? HEIGHT : place.clientHeight });
    place.addEventListener('scroll', measure, { passive: true });
    const sized = new ResizeObserver(measure);
    sized.observe(place);
    measure();
    return () => {
      place.removeEventListener('scroll', measure);
      sized.disconnect();
    };
  }, []);
  const first = Math.min(Math.max(0, Math.floor(seen.top / ROW) - SPARE), Math.max(0, rows - 1));
  return { box, first, last: Math.min(rows, Math.ceil((seen.top + seen.height) / ROW) + SPARE) };
}

function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : <tr aria-hidden="true" style={{ height: rows * ROW }} />;
}

function ids(members: readonly Member[]): string[] {
  return members.map((member) => String(member.customerId));
}

/** Chooses everybody who is loaded. */
function ChooseLoaded({ chosen, members }: { readonly chosen: Chosen; readonly members: readonly Member[] }) {
  const { t } = useTexts();
  const size = chosen.selection.all ? members.length : members.filter((member) => chosen.has(String(member.customerId))).length;
  return (
    <td className="choose">
      <Checkbox
        aria-label={t('bulk.choose_loaded')}
        checked={size > 0 && size === members.length}
        indeterminate={size > 0 && size < members.length}
        onChange={(event) => {
          if (event.target.checked) chosen.choose(ids(members), true, []);
          else chosen.clear();
        }}
      />
    </td>
  );
}

/** The name of a column; pressed, it sorts by it, pressed again the other way round, and then no more. */
function Heading({ name }: { readonly name: string }) {
  const texts = useTexts();
  const [view, change] = useView();
  const column = name === 'customerId' ? 'customer_id' : name;
  const up = view.sort === column;
  const down = view.sort === `-${column}`;
  const first = isAmount(name) ? `-${column}` : column;
  const second = isAmount(name) ? column : `-${column}`;
  const next = view.sort === first ? second : view.sort === second ? '' : first;
  return (
    <th scope="col" className={isAmount(name) ? 'amount' : undefined} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" className="sort" onClick={() => change({ sort: next })}>
        {columnName(name, texts)} <span aria-hidden="true">{up ? '▲' : down ? '▼' : ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly member: Member;
  readonly columns: readonly string[];
  readonly index: number;
  readonly chosen: Chosen | undefined;
  readonly loaded: readonly Member[];
}

function Row({ member, columns, index, chosen, loaded }: RowProps) {
  const texts = useTexts();
  const { t } = texts;
  const [view, change] = useView();
  const id = String(member.customerId);
  return (
    <tr aria-rowindex={index} aria-current={view.customer === id ? 'true' : undefined}>
      {chosen !== undefined && (
        <td className="choose">
          <Checkbox aria-label={t('bulk.choose', { id })} checked={chosen.has(id)} onChange={(event) => chosen.choose([id], event.target.checked, ids(loaded))} />
        </td>
      )}
      {columns.map((name) =>
        name === 'customerId' ? (
          <th key={name} scope="row">
            <button type="button" className="number cell" aria-haspopup="dialog" aria-label={t('customers.open', { id })} onClick={() => change({ customer: id })}>
              {id}
            </button>
          </th>
        ) : (
          <td key={name} className={isAmount(name) ? 'amount' : undefined}>
            {writeCell(member, name, texts)}
          </td>
        ),
      )}
    </tr>
  );
}
