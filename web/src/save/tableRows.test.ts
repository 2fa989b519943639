import { describe, expect, it } from 'vitest';
import { fileName } from './Savable';
import { tableRows } from './tableRows';

function table(html: string): HTMLTableElement {
  const place = document.createElement('div');
  place.innerHTML = `<table>${html}</table>`;
  return place.querySelector('table')!;
}

describe('rows of a table', () => {
  it('hold numbers as they are and not as they are written, and no explanations', () => {
    const rows = tableRows(table('<tr><th>Churn<small>Who left.</small></th><td><button data-value="0.0299">2,99 %</button></td><td>1 234</td></tr>'));
    expect(rows).toEqual([['Churn', 0.0299, '1 234']]);
  });

  it('leave what is undefined empty, not 0', () => {
    expect(tableRows(table('<tr><td><button data-value="">undefined</button></td></tr>'))).toEqual([['']]);
  });

  it('stay under their columns after a cell over several', () => {
    expect(tableRows(table('<tr><th colspan="2">all</th><td>5</td></tr>'))).toEqual([['all', '', '5']]);
  });
});

describe('name of a file', () => {
  it('is short and safe in every script', () => {
    expect(fileName('How revenue moved: Opening €1; Churn €2')).toBe('holdfast-how-revenue-moved');
    expect(fileName('Отток: месяц/год')).toBe('holdfast-отток');
    expect(fileName('../同期群?')).toBe('holdfast-同期群');
  });
});
