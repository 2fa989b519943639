import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** A cell of a table: the headings are row 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Bounds {
  /** The last of each. */
  readonly row: number;
  readonly column: number;
  /** How many rows one sees at once. */
  readonly page: number;
}

const MOVES: Readonly<Record<string, (at: Place, bounds: Bounds) => Place>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { column }) => ({ row, column }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_at, { row, column }) => ({ row, column }),
};

/** Where a key leads from a cell; undefined when it leads nowhere. */
export function moved(key: string, at: Place, bounds: Bounds): Place | undefined {
  const to = MOVES[key]?.(at, bounds);
  return to && { row: within(to.row, 0, bounds.row), column: within(to.column, 0, bounds.column) };
}

interface Table {
  readonly box: RefObject<HTMLElement | null>;
  readonly bounds: Bounds;
  /** The rows below the headings that are drawn, the second excluded. */
  readonly drawn: readonly [number, number];
  /** Scrolls a row into sight, so that it is drawn. */
  readonly reveal: (row: number) => void;
}

/**
 * Makes a table one stop of the tab key, whose cells are gone through by arrow keys (the grid of the ARIA practices). The cell
 * that is the stop has its button or box focused, else itself; where it was scrolled away the nearest one drawn is.
 */
export function useGrid({ box, bounds, drawn: [first, last], reveal }: Table) {
  const [at, setAt] = useState<Place>({ row: 1, column: 0 });
  const isWanted = useRef(false);
  const stop = { row: at.row === 0 ? 0 : within(at.row, first + 1, last), column: within(at.column, 0, bounds.column) };
  useEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    const row = box.current?.querySelector<HTMLTableRowElement>(`[aria-rowindex="${at.row + 1}"]`);
    const cell = row?.cells[at.column];
    (cell?.querySelector<HTMLElement>('button, input') ?? cell)?.focus();
  }, [at, box]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const next = moved(event.ctrlKey ? `Ctrl+${event.key}` : event.key, stop, bounds);
    if (next === undefined) return;
    event.preventDefault();
    isWanted.current = true;
    setAt(next);
    if (next.row > 0) reveal(next.row - 1);
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const cell = target.closest<HTMLTableCellElement>('td, th');
    const row = Number(cell?.parentElement?.getAttribute('aria-rowindex') ?? 0) - 1;
    if (cell !== null && row >= 0 && (row !== at.row || cell.cellIndex !== at.column)) setAt({ row, column: cell.cellIndex });
  };
  return { stop, onKeyDown, onFocus };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
