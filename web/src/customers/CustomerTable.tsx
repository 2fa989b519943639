import { Checkbox } from 'antd';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Member } from '../api/answers';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { CALLED, columnName, columnsOf, isAmount, writeCell } from './columns';
import type { Chosen } from './selection';
import { useGrid } from './useGrid';

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

/**
 * A table that draws only the rows one sees, and asks for more when their end comes near. It is one stop of the tab key: arrow
 * keys go from cell to cell, Space chooses the customer of a row, Enter opens him.
 */
export function CustomerTable({ chosen, members, count, more }: Props) {
  const texts = useTexts();
  const columns = useMemo(() => ['customerId', ...columnsOf(members[0])], [members]);
  const { box, first, last, page, reveal } = useWindow(members.length);
  const before = chosen === undefined ? 0 : 1;
  const { stop, onKeyDown, onFocus } = useGrid({ box, bounds: { row: members.length, column: columns.length - 1 + before, page }, drawn: [first, last], reveal });
  const keys = useRowKeys(chosen, members, stop.row);
  const hint = useId();
  /** Which of the cells of a row is the stop. */
  const stopIn = (row: number) => (stop.row === row ? stop.column : undefined);
  const nearEnd = last + 2 * SPARE >= members.length && members.length < count;
  useEffect(() => {
    if (nearEnd) more();
  }, [nearEnd, members.length, more]);
  return (
    <div ref={box} className="virtual" role="region" aria-label={texts.t('app.customers')}>
      <p id={hint} hidden>
        {texts.t(chosen === undefined ? 'customers.keys' : 'customers.keys_choose')}
      </p>
      <table
        role="grid"
        aria-label={texts.t('app.customers')}
        aria-describedby={hint}
        aria-rowcount={count + 1}
        aria-multiselectable={chosen !== undefined}
        onFocus={onFocus}
        onKeyUp={keys.onKeyUp}
        onKeyDown={(event) => {
          keys.onKeyDown(event);
          onKeyDown(event);
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            {chosen !== undefined && <ChooseLoaded chosen={chosen} members={members} tabIndex={tab(stopIn(0) === 0)} />}
            {columns.map((name, i) => (
              <Heading key={name} name={name} tabIndex={tab(stopIn(0) === i + before)} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {members.slice(first, last).map((member, i) => (
            <Row key={String(member.customerId)} member={member} columns={columns} row={first + i + 1} stop={stopIn(first + i + 1)} chosen={chosen} loaded={members} />
          ))}
          <Gap rows={members.length - last} />
        </tbody>
      </table>
    </div>
  );
}

function tab(isStop: boolean): 0 | -1 {
  return isStop ? 0 : -1;
}

/** What Space and Enter do in the rows below the headings, wherever in the row one is. */
function useRowKeys(chosen: Chosen | undefined, members: readonly Member[], row: number) {
  const [, change] = useView();
  const member = members[row - 1];
  const isOwn = ({ target }: KeyboardEvent) => target instanceof HTMLInputElement; // a box is ticked by Space itself
  const onKeyDown = (event: KeyboardEvent) => {
    if (member === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const id = String(member.customerId);
    if (event.key === ' ' && chosen !== undefined && !isOwn(event)) {
      event.preventDefault();
      chosen.choose([id], !chosen.has(id), ids(members));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      change({ customer: id });
    }
  };
  /** Where a button is pressed as Space comes up again, it would open the customer as well. */
  const onKeyUp = (event: KeyboardEvent) => {
    if (member !== undefined && event.key === ' ' && chosen !== undefined && !isOwn(event)) event.preventDefault();
  };
  return { onKeyDown, onKeyUp };
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
  const page = Math.max(1, Math.floor(seen.height / ROW) - 2);
  /** Scrolls as little as brings a row below the headings, which stay, and above the end. */
  const reveal = (row: number) => {
    const place = box.current;
    if (place === null) return;
    const lowest = (row + 2) * ROW - seen.height;
    const top = Math.max(Math.min(place.scrollTop, row * ROW), lowest);
    if (top === place.scrollTop) return;
    place.scrollTop = top;
    setSeen({ top, height: seen.height });
  };
  return { box, first, last: Math.min(rows, Math.ceil((seen.top + seen.height) / ROW) + SPARE), page, reveal };
}

function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : <tr aria-hidden="true" style={{ height: rows * ROW }} />;
}

function ids(members: readonly Member[]): string[] {
  return members.map((member) => String(member.customerId));
}

/** Chooses everybody who is loaded. */
function ChooseLoaded({ chosen, members, tabIndex }: { readonly chosen: Chosen; readonly members: readonly Member[]; readonly tabIndex: 0 | -1 }) {
  const { t } = useTexts();
  const size = chosen.selection.all ? members.length : members.filter((member) => chosen.has(String(member.customerId))).length;
  return (
    <td className="choose">
      <Checkbox
        aria-label={t('bulk.choose_loaded')}
        tabIndex={tabIndex}
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
function Heading({ name, tabIndex }: { readonly name: string; readonly tabIndex: 0 | -1 }) {
  const texts = useTexts();
  const [view, change] = useView();
  const column = name === 'customerId' ? 'customer_id' : name;
  if (name === CALLED) {
    return (
      <th scope="col" tabIndex={tabIndex}>
        {columnName(name, texts)}
      </th>
    );
  }
  const up = view.sort === column;
  const down = view.sort === `-${column}`;
  const first = isAmount(name) ? `-${column}` : column;
  const second = isAmount(name) ? column : `-${column}`;
  const next = view.sort === first ? second : view.sort === second ? '' : first;
  return (
    <th scope="col" className={isAmount(name) ? 'amount' : undefined} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" className="sort" tabIndex={tabIndex} onClick={() => change({ sort: next })}>
        {columnName(name, texts)} <span aria-hidden="true">{up ? '▲' : down ? '▼' : ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly member: Member;
  readonly columns: readonly string[];
  /** The first below the headings is 1. */
  readonly row: number;
  /** Which cell is the stop of the table; none of this row where it is left out. */
  readonly stop: number | undefined;
  readonly chosen: Chosen | undefined;
  readonly loaded: readonly Member[];
}

function Row({ member, columns, row, stop, chosen, loaded }: RowProps) {
  const texts = useTexts();
  const { t } = texts;
  const [view, change] = useView();
  const id = String(member.customerId);
  const before = chosen === undefined ? 0 : 1;
  return (
    <tr aria-rowindex={row + 1} aria-selected={chosen?.has(id)} aria-current={view.customer === id ? 'true' : undefined}>
      {chosen !== undefined && (
        <td className="choose">
          <Checkbox aria-label={t('bulk.choose', { id })} tabIndex={tab(stop === 0)} checked={chosen.has(id)} onChange={(event) => chosen.choose([id], event.target.checked, ids(loaded))} />
        </td>
      )}
      {columns.map((name, i) =>
        name === 'customerId' ? (
          <th key={name} scope="row">
            <button type="button" className="number cell" tabIndex={tab(stop === before)} aria-haspopup="dialog" aria-label={t('customers.open', { id })} onClick={() => change({ customer: id })}>
              {id}
            </button>
          </th>
        ) : (
          <td key={name} tabIndex={tab(stop === i + before)} className={isAmount(name) ? 'amount' : undefined}>
            {writeCell(member, name, texts)}
          </td>
        ),
      )}
    </tr>
  );
}
