/** The rows of a table on the screen: a number as it is, where its cell knows it, and otherwise what is written there. */
export function tableRows(table: HTMLTableElement): (string | number)[][] {
  return [...table.rows].map((row) => [...row.cells].flatMap(cellsOf));
}

/** A cell over several columns is followed by empty ones, so that columns stay under each other. */
function cellsOf(cell: HTMLTableCellElement): (string | number)[] {
  return [valueOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')];
}

function valueOf(cell: HTMLTableCellElement): string | number {
  const known = cell.querySelector<HTMLElement>('[data-value]')?.dataset.value;
  if (known !== undefined) return known === '' ? '' : Number(known);
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('small').forEach((small) => small.remove()); // explanations are no part of a name
  return (copy.textContent ?? '').trim();
}
