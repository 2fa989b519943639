import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { changes } from '../testing/changes';
import { byPlan } from '../testing/breakdown';
import { economicsByPlan } from '../testing/economicsByPlan';
import { open, SAMPLE } from '../testing/screen';
import '../overview/Overview'; // loaded by the address, which on a slow machine takes longer than a test waits
import '../revenue/RevenueScreen';
import '../retention/RetentionScreen';
import '../breakdown/BreakdownScreen';
import '../customer/CustomerPage';
import '../definitions/DefinitionsScreen';

const SERVER = { ...SAMPLE, '/api/v1/economics': (query: URLSearchParams) => (query.has('by') ? { body: economicsByPlan } : (SAMPLE['/api/v1/economics'] as never)) };

/** Every view with something that can be saved as CSV, and how many tables that are. */
const VIEWS: readonly (readonly [string, number])[] = [
  ['/overview?period=2025-12', 3],
  ['/revenue?period=2025-12', 2],
  ['/revenue?period=2025-12&part=economics&by=plan', 2],
  ['/retention', 1],
  ['/retention?of=mrr', 1],
  ['/retention?part=lifecycle', 1],
  ['/retention?part=stickiness', 2],
  ['/retention?part=survival', 1],
  ['/retention?part=returns', 1],
  ['/retention?part=sweep', 1],
  ['/breakdown?by=plan', 2],
  ['/breakdown?by=plan&beside=country', 3],
  ['/customers/C-000024', 1],
  ['/definitions?period=2025-12', 1],
];

/** A number as English writes it, with or without a sign, a currency or a unit; null: something else. */
function numberOf(text: string): { readonly value: number; readonly digits: number } | null {
  const found = /^([+-]?)[€$]?([\d,]+(?:\.(\d+))?)(?:%| days?| months?)?$/.exec(text);
  if (found === null) return null;
  return { value: Number(`${found[1] === '-' ? '-' : ''}${found[2]!.replaceAll(',', '')}`), digits: found[3]?.length ?? 0 };
}

/** What a cell shows, without what only explains it. */
function shown(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('small').forEach((each) => each.remove());
  return (copy.textContent ?? '').trim();
}

async function openAll(address: string, tables: number): Promise<HTMLElement[]> {
  open(`${address}${address.includes('?') ? '&' : '?'}lang=en`, SERVER);
  await waitFor(() => expect(document.querySelectorAll('.savable')).toHaveLength(tables));
  return [...document.querySelectorAll<HTMLElement>('.savable')];
}

/** The file that the menu of a view saves, in cells. */
async function saved(view: HTMLElement): Promise<string[][]> {
  const blobs: Blob[] = [];
  const createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} }));
  fireEvent.click(view.querySelector<HTMLElement>('.save button')!);
  fireEvent.click(screen.getByRole('menuitem', { name: 'CSV table' }));
  const text = await act(() => read(blobs[0]!));
  return text.replace('\uFEFF', '').trimEnd().split('\r\n').map(split);
}

function read(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}

function split(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

describe('a table saved as CSV', () => {
  it.each(VIEWS)('says what the screen says, in plain numbers: %s', async (address, tables) => {
    for (const view of await openAll(address, tables)) {
      const rows = await saved(view);
      const screenRows = [...view.querySelectorAll('table')[0]!.rows];
      expect(rows).toHaveLength(screenRows.length);
      screenRows.forEach((row, at) => {
        const numbers = [...row.cells].filter((cell) => cell.closest('thead') === null).flatMap((cell) => numberOf(shown(cell)) ?? []);
        const file = rows[at]!.filter((each) => /^-?\d+(\.\d+)?$/.test(each)).map(Number);
        for (const { value, digits } of numbers) {
          expect(file.some((each) => Math.abs(each - value) <= 0.5001 / 10 ** digits), `${value} in ${rows[at]!.join(' | ')}`).toBe(true);
        }
        expect(rows[at]!.filter((each) => each.startsWith("'") || /^[+-]?[€$][\d.,]+$/.test(each)), rows[at]!.join(' | ')).toEqual([]);
      });
      expect(new Set(rows.map((row) => row.length)).size, rows[0]!.join(' | ')).toBe(1);
    }
  });

  it('has the points of what changed under headings of points', async () => {
    const [view] = await openAll('/overview?period=2025-12', 3).then((all) => all.filter((each) => each.textContent?.includes('Effect, points')));
    const [head, first] = await saved(view!);
    expect(head!.at(-1)).toBe('Effect, points');
    const largest = changes.attributes.flatMap((each) => each.groups).sort((a, b) => Math.abs(b.whole) - Math.abs(a.whole))[0]!;
    expect(Number(first!.at(-1))).toBeCloseTo(100 * largest.whole, 6);
  });

  it('has of a funnel the rate, the customers and the limits of each group', async () => {
    const [funnel] = await openAll('/breakdown?by=plan', 2);
    const [head, ...rows] = await saved(funnel!);
    expect(head!.slice(1, 3)).toEqual(['Of', 'Customer churn, %']);
    expect(head!.slice(3)).toEqual(['95 of 100 by chance, from, %', '95 of 100 by chance, to, %', '99.8 of 100 by chance, from, %', '99.8 of 100 by chance, to, %']);
    const group = byPlan.groups.find((each) => each.group === rows[0]![0])!;
    expect(Number(rows[0]![1])).toBe(group.denominator);
    expect(Number(rows[0]![2])).toBeCloseTo(100 * group.value!, 6);
  });
});
