import { describe, expect, it } from 'vitest';
import { fileName } from './Savable';
import { tableRows } from './tableRows';

const NAMES = { unit: 'Unit', low: 'from', high: 'to', closer: (heading: string, said: string) => `${heading}, ${said}` };

function table(html: string): HTMLTableElement {
  const place = document.createElement('div');
  place.innerHTML = `<table>${html}</table>`;
  return place.querySelector('table')!;
}

describe('rows of a table', () => {
  it('hold numbers as they are and not as they are written, and no explanations', () => {
    const rows = tableRows(table('<tr><th>Churn<small>Who left.</small></th><td><button data-value="0.0299">2,99 %</button></td><td>1 234</td></tr>'), NAMES);
    expect(rows).toEqual([['Churn', 0.0299, '1 234']]);
  });

  it('leave what is undefined empty, not 0', () => {
    expect(tableRows(table('<tr><td><button data-value="">undefined</button></td></tr>'), NAMES)).toEqual([['']]);
  });

  it('stay under their columns after a cell over several', () => {
    expect(tableRows(table('<tr><th colspan="2">all</th><td>5</td></tr>'), NAMES)).toEqual([['all', '', '5']]);
  });
});

describe('units of a table', () => {
  const head = '<thead><tr><th>Name</th><th>Amount</th></tr></thead>';
  const row = (name: string, value: number, unit: string) => `<tr><th>${name}</th><td><span data-value="${value}" data-unit="${unit}">${value}</span></td></tr>`;

  it('stand in the heading where a column has one, whatever is undefined in it', () => {
    const rows = tableRows(table(`${head}${row('new', 12.5, 'EUR')}<tr><th>lost</th><td><span data-value="">–</span></td></tr>`), NAMES);
    expect(rows).toEqual([['Name', 'Amount, EUR'], ['new', 12.5], ['lost', '']]);
  });

  it('have a column of their own where there are several', () => {
    const rows = tableRows(table(`${head}${row('churn', 2.99, '%')}${row('quick ratio', 4.28, '')}`), NAMES);
    expect(rows).toEqual([['Name', 'Amount', 'Unit'], ['churn', 2.99, '%'], ['quick ratio', 4.28, '']]);
  });

  it('are of both ends of a range, which have a column each, also in a row that has none', () => {
    const range = '<tr><th>a</th><td><span data-low="-1.5" data-high="3" data-unit="%">-1.5% – 3%</span></td></tr><tr><th>b</th><td></td></tr>';
    expect(tableRows(table(`${head}${range}`), NAMES)).toEqual([['Name', 'Amount, from, %', 'Amount, to, %'], ['a', -1.5, 3], ['b', '', '']]);
  });

  it('have no column of what only the screen is for', () => {
    const rows = tableRows(table('<thead><tr><th>Name</th><td data-left-out></td></tr></thead><tr><th>a</th><td data-left-out><button>Use</button></td></tr>'), NAMES);
    expect(rows).toEqual([['Name'], ['a']]);
  });

  it('are not said of a cell that says there is no number', () => {
    expect(tableRows(table(`${head}<tr><th>a</th><td>–</td></tr>`), NAMES)).toEqual([['Name', 'Amount'], ['a', '']]);
  });
});

describe('name of a file', () => {
  it('is short and safe in every script', () => {
    expect(fileName('How revenue moved: Opening €1; Churn €2')).toBe('holdfast-how-revenue-moved');
    expect(fileName('Отток: месяц/год')).toBe('holdfast-отток');
    expect(fileName('../同期群?')).toBe('holdfast-同期群');
  });
});
