type Content = string | number;

/** What a cell of the screen is in a file: one number or text, or both ends of a range. */
interface Cell {
  readonly contents: readonly Content[];
  readonly unit: string;
}

/** What the columns that a file has beside those of the screen are called. */
export interface ColumnNames {
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  /** A heading with what is said of it more closely. */
  readonly closer: (heading: string, said: string) => string;
}

const EMPTY: Cell = { contents: [''], unit: '' };

/**
 * The rows of a table on the screen. A number that its cell knows is plain and in the unit the heading names; where a column has
 * several units, the next one tells them. A range has two columns; what only the screen is for has none. What is not known to be a number is as it is written.
 */
export function tableRows(table: HTMLTableElement, names: ColumnNames): Content[][] {
  const rows = [...table.rows].map((row) => ({ isHead: row.parentElement?.tagName === 'THEAD', cells: [...row.cells].filter((cell) => cell.dataset.leftOut === undefined).flatMap(cellsOf) }));
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const body = rows.filter(({ isHead }) => !isHead);
  const widened = Array.from({ length: columns }, (_, at) => columnOf(body.map(({ cells }) => cells[at] ?? EMPTY), names));
  return rows.map(({ isHead, cells }) => widened.flatMap((column, at) => column[isHead ? 'head' : 'body'](cells[at] ?? EMPTY)));
}

interface Column {
  readonly head: (cell: Cell) => Content[];
  readonly body: (cell: Cell) => Content[];
}

function columnOf(cells: readonly Cell[], names: ColumnNames): Column {
  const isRange = cells.some(({ contents }) => contents.length > 1);
  const units = new Set(cells.filter(({ contents }) => typeof contents[0] === 'number').map(({ unit }) => unit));
  const isMixed = units.size > 1;
  const unit = isMixed ? '' : ([...units][0] ?? '');
  const named = ({ contents: [name = ''] }: Cell, part = '') => [part, unit].filter((each) => each !== '').reduce(names.closer, String(name));
  return {
    head: (cell) => [...(isRange ? [named(cell, names.low), named(cell, names.high)] : [named(cell)]), ...(isMixed ? [names.unit] : [])],
    body: ({ contents, unit: own }) => [...contents, ...(isRange && contents.length === 1 ? [''] : []), ...(isMixed ? [own] : [])],
  };
}

/** A cell over several columns is followed by empty ones, so that columns stay under each other. */
function cellsOf(cell: HTMLTableCellElement): Cell[] {
  return [cellOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => EMPTY)];
}

function cellOf(cell: HTMLTableCellElement): Cell {
  const { value, low, high, unit = '' } = cell.querySelector<HTMLElement>('[data-value], [data-low]')?.dataset ?? {};
  if (value === '') return EMPTY; // undefined, and not 0
  if (value !== undefined) return { contents: [Number(value)], unit };
  if (low !== undefined) return { contents: [Number(low), Number(high)], unit };
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('small, [aria-hidden]').forEach((each) => each.remove()); // explanations are no part of a name
  const text = (copy.textContent ?? '').trim();
  return text === '–' ? EMPTY : { contents: [text], unit: '' };
}
