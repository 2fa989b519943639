import { useEffect, useMemo, useRef, useState } from 'react';
import type { Member } from '../api/answers';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { columnName, columnsOf, isAmount, writeCell } from './columns';

/** Every row is as high, so that where each stands is known without drawing it. */
const ROW = 36;
/** Rows drawn above and below those seen, so that none is missed while scrolling. */
const SPARE = 10;
/** Before it is measured. */
const HEIGHT = 560;

interface Props {
  readonly members: readonly Member[];
  /** How many there are, with those not yet loaded. */
  readonly count: number;
  /** Asks for the next page. */
  readonly more: () => void;
}

/** A table that draws only the rows one sees, and asks for more when their end comes near. */
export function CustomerTable({ members, count, more }: Props) {
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
            {columns.map((name) => (
              <th key={name} scope="col" className={isAmount(name) ? 'amount' : undefined}>
                {columnName(name, texts)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {members.slice(first, last).map((member, i) => (
            <Row key={String(member.customerId)} member={member} columns={columns} index={first + i + 2} />
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

function Row({ member, columns, index }: { readonly member: Member; readonly columns: readonly string[]; readonly index: number }) {
  const { t, language } = useTexts();
  const [view, change] = useView();
  const id = String(member.customerId);
  return (
    <tr aria-rowindex={index} aria-current={view.customer === id ? 'true' : undefined}>
      {columns.map((name) =>
        name === 'customerId' ? (
          <th key={name} scope="row">
            <button type="button" className="number cell" aria-haspopup="dialog" aria-label={t('customers.open', { id })} onClick={() => change({ customer: id })}>
              {id}
            </button>
          </th>
        ) : (
          <td key={name} className={isAmount(name) ? 'amount' : undefined}>
            {writeCell(member, name, language)}
          </td>
        ),
      )}
    </tr>
  );
}
