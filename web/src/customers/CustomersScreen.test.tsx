import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { one } from '../testing/customer';
import { customers, pageOf, warnings } from '../testing/customers';
import { barriers, open, OWNER, problem, SAMPLE } from '../testing/screen';
import { asked } from './columns';
import './CustomersScreen'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/customers?lang=en&group=L_S';
const LONG = { ...SAMPLE, '/api/v1/customers': (query: URLSearchParams) => ({ body: pageOf(query.get('cursor') ?? '', Number(query.get('limit'))) }) };

describe('columns', () => {
  it('bring the currency with money, once', () => {
    expect(asked('plan,mrr')).toEqual(['plan', 'mrr', 'currency']);
    expect(asked('currency, mrr')).toEqual(['currency', 'mrr']);
    expect(asked('')).toEqual([]);
  });
});

describe('customers', () => {
  it('are shown with the usual columns in the reader’s language', async () => {
    open('/customers?lang=ru&group=L_S', SAMPLE);
    const region = await screen.findByRole('region', { name: 'Клиенты' });
    const [head, first] = within(region).getAllByRole('row');
    expect(head!.textContent).toContain('регулярная выручка');
    expect(first!.textContent?.replaceAll(/\s/g, ' ')).toBe('C-000024Acme2 декабря 2025 г.364 дняBusiness641,67 €EURJames Miller');
  });

  it('are asked for with the columns and the group of the address', async () => {
    const log = open(`${EN}&show=plan%2Cmrr&segment=country+%3D+CN`, SAMPLE);
    await screen.findByRole('region', { name: 'Customers' });
    expect(log).toContain('GET /api/v1/customers?segment=country+%3D+CN&flow=L_S&show=plan&show=mrr&show=currency&limit=500');
  });

  it('are drawn a window at a time, however many there are, and asked for as their end comes near', async () => {
    const log = open('/customers?lang=en', LONG);
    const region = await screen.findByRole('region', { name: 'Customers' });
    expect(within(region).getByRole('grid').getAttribute('aria-rowcount')).toBe('1201');
    expect(within(region).getAllByRole('row').length).toBeLessThan(60);
    expect(log.filter((each) => each.includes('cursor='))).toEqual([]);
    Object.defineProperty(region, 'scrollTop', { value: 490 * 36 });
    fireEvent.scroll(region);
    expect(await within(region).findByRole('rowheader', { name: /C-000491/ })).toBeTruthy();
    await waitFor(() => expect(log.some((each) => each.includes('cursor=500'))).toBe(true));
    expect(within(region).queryByRole('rowheader', { name: /C-000001/ })).toBeNull();
    expect(await screen.findByText('1,000 of 1,200 loaded; scroll for more.')).toBeTruthy();
  });

  it('open with everything that can be counted of one, and his own warnings only', async () => {
    const log = open(EN, { ...SAMPLE, '/api/v1/customers/C-000158': { body: { ...one, warnings: warnings.warnings.filter((each) => each.customer === 'C-000158') } } });
    fireEvent.click(await screen.findByRole('button', { name: /^C-000158\. Opens/ }));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText(/contract ends soon, December 20, 2025 · 1 day left/)).toBeTruthy();
    expect(within(drawer).queryByText(/^silent/)).toBeNull();
    expect(within(drawer).getAllByText('not known').length).toBeGreaterThan(0);
    expect(log.some((each) => each.includes('show=days_since_activity'))).toBe(true);
    expect(log.filter((each) => each.includes('/warnings') || each.includes('C-000158'))).toEqual(['GET /api/v1/customers/C-000158']);
    expect(window.location.search).toContain('customer=C-000158');
    expect(await barriers()).toEqual([]);
  });

  it('are found by a link on whichever page they are', async () => {
    open('/customers?lang=en&customer=C-001100', LONG);
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('1,099 days')).toBeTruthy();
  });

  it('say that one is not in the group', async () => {
    open(`${EN}&customer=C-999999`, SAMPLE);
    expect(await screen.findByText(/This customer is not in this group/)).toBeTruthy();
  });

  it('are saved all by the server, which writes down who did', async () => {
    const saved = vi.fn();
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved.mockReturnValue('blob:1'), revokeObjectURL: () => {} }));
    const log = open('/customers?lang=en&sort=-mrr', { ...LONG, '/api/v1/customers/export': { body: 'customer_id,mrr\r\na,1\r\n' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Save as' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'CSV table' }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(log).toContain('POST /api/v1/customers/export {"list":{"flow":"E","sort":"-mrr","show":[]}}');
    expect(await (saved.mock.calls[0]![0] as Blob).text()).toContain('customer_id,mrr');
  });

  it('are sorted by a column, the other way round, and no more', async () => {
    const log = open(EN, SAMPLE);
    const heading = await screen.findByRole('button', { name: /^time as a customer/ });
    fireEvent.click(heading);
    await waitFor(() => expect(log.some((each) => each.includes('sort=-tenure'))).toBe(true));
    expect(screen.getByRole('columnheader', { name: /time as a customer/ }).getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(screen.getByRole('button', { name: /^time as a customer/ }));
    await waitFor(() => expect(window.location.search).toContain('sort=tenure'));
  });

  it('are called by their names, which sort nothing', async () => {
    open('/customers?lang=ru', SAMPLE);
    const heading = await screen.findByRole('columnheader', { name: 'Название' });
    expect(within(heading).queryByRole('button')).toBeNull();
    expect(screen.getByText('Acme')).toBeTruthy();
  });

  it('are one stop of the tab key, gone through by arrow keys, chosen by Space and opened by Enter', async () => {
    open(EN, SAMPLE);
    const grid = await screen.findByRole('grid', { name: 'Customers' });
    const stops = () => [...grid.querySelectorAll<HTMLElement>('button, input, [tabindex]')].filter((each) => each.tabIndex === 0);
    const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });
    expect(stops()).toEqual([screen.getByRole('checkbox', { name: 'Choose C-000024' })]);
    act(() => stops()[0]!.focus());
    press('ArrowDown');
    press('ArrowRight');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^C-000158\. Opens/ }));
    press(' ');
    expect(await screen.findByText('1 customer chosen')).toBeTruthy();
    expect((screen.getByRole('checkbox', { name: 'Choose C-000158' }) as HTMLInputElement).checked).toBe(true);
    expect(within(grid).getByRole('row', { selected: true }).textContent).toContain('C-000158');
    press('End');
    expect(document.activeElement!.textContent).toBe('=cmd');
    expect(stops()).toEqual([document.activeElement]);
    press('ArrowDown');
    expect(document.activeElement!.textContent).toBe('=cmd');
    press('Home', { ctrlKey: true });
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Choose all that are loaded' }));
    press('ArrowRight');
    press('ArrowRight');
    expect(within(grid).getAllByRole('columnheader')[1]!.contains(document.activeElement)).toBe(true);
    expect(await barriers()).toEqual([]);
    press('ArrowDown');
    press('Enter');
    expect(window.location.search).toContain('customer=C-000024');
  });

  it('are gone through beyond those that are drawn', async () => {
    const log = open('/customers?lang=en', LONG);
    const grid = await screen.findByRole('grid', { name: 'Customers' });
    const cell = screen.getByRole('checkbox', { name: 'Choose C-000001' });
    act(() => cell.focus());
    fireEvent.keyDown(cell, { key: 'End', ctrlKey: true });
    expect(document.activeElement!.closest('tr')!.textContent).toContain('C-000500');
    expect(within(grid).queryByRole('rowheader', { name: /C-000001/ })).toBeNull();
    await waitFor(() => expect(log.some((each) => each.includes('cursor=500'))).toBe(true));
    fireEvent.keyDown(document.activeElement!, { key: 'PageUp' });
    expect(document.activeElement!.closest('tr')!.textContent).toContain('C-000487');
  });

  it('are looked for by id or name', async () => {
    const log = open(EN, SAMPLE);
    const box = await screen.findByRole('searchbox', { name: 'Search' });
    fireEvent.change(box, { target: { value: 'cy' } });
    fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', keyCode: 13 });
    await waitFor(() => expect(log.some((each) => each.includes('search=cy'))).toBe(true));
  });

  it('are not to be chosen by who could do nothing with them', async () => {
    open(EN, { ...SAMPLE, '/api/v1/session': { body: { ...OWNER, rights: ['READ_FIGURES', 'READ_CUSTOMERS'] } } });
    await screen.findByRole('button', { name: /^C-000024\. Opens/ });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('are given an owner many at once, and back again', async () => {
    const log = open(EN, { ...SAMPLE, 'POST /api/v1/customers/bulk': { body: { batch: 7, customers: 2 } }, 'POST /api/v1/customers/bulk/7/undo': { body: { batch: 7, customers: 2 } } });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are loaded' }));
    expect(await screen.findByText('2 customers chosen')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Assign owner …' }));
    fireEvent.change(await screen.findByLabelText('New value'), { target: { value: 'Mo' } });
    fireEvent.click(screen.getByRole('button', { name: 'Write it for 2' }));
    expect(await screen.findByText(/Written for 2\./)).toBeTruthy();
    expect(log).toContain('POST /api/v1/customers/bulk {"attribute":"owner","value":"Mo","customers":["C-000024","C-000158"]}');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(log.some((each) => each.startsWith('POST /api/v1/customers/bulk/7/undo'))).toBe(true));
  });

  it('are given another value after the first', async () => {
    const log = open(EN, { ...SAMPLE, 'POST /api/v1/customers/bulk': { body: { batch: 7, customers: 2 } } });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are loaded' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Assign owner …' }));
    const write = screen.getByRole('button', { name: 'Write it for 2' }) as HTMLButtonElement;
    fireEvent.change(await screen.findByLabelText('New value'), { target: { value: 'Mo' } });
    fireEvent.click(write);
    expect(await screen.findByText(/Written for 2\./)).toBeTruthy();
    expect(write.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('New value'), { target: { value: 'Kim' } });
    await waitFor(() => expect(write.disabled).toBe(false));
    fireEvent.click(write);
    await waitFor(() => expect(log.filter((each) => each.startsWith('POST')).at(-1)).toContain('"value":"Kim"'));
  });

  it('are voided many at once after one is asked, with what was typed kept when it fails', async () => {
    let refused = true;
    const log = open(EN, {
      ...SAMPLE,
      'POST /api/v1/customers/bulk/facts': () => (refused ? problem(409, 'VOID_ALREADY', 'All 2 customers are void already') : { status: 201, body: { batch: 8, customers: 2, already: 0 } }),
      'POST /api/v1/customers/bulk/8/undo': { body: { batch: 8, customers: 2 } },
    });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are loaded' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Void …' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Void …' }));
    fireEvent.mouseDown(dialog.getByRole('combobox', { name: 'Reason' }));
    fireEvent.change(dialog.getByRole('combobox', { name: 'Reason' }), { target: { value: 'budget' } });
    fireEvent.click(await screen.findByTitle('budget cut'));
    fireEvent.change(dialog.getByLabelText('Which competitor, if any'), { target: { value: 'Acme' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Void 2 customers' }));
    expect(await dialog.findByText('Void 2 customers, all of them or nobody? Those void already stay as they are.')).toBeTruthy();
    expect(log.filter((each) => each.startsWith('POST'))).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Yes, for all of them' }));
    expect(await dialog.findByText(/^Void already, so nothing was changed/)).toBeTruthy();
    expect((dialog.getByLabelText('Which competitor, if any') as HTMLInputElement).value).toBe('Acme');
    refused = false;
    fireEvent.click(dialog.getByRole('button', { name: 'Void 2 customers' }));
    fireEvent.click(await dialog.findByRole('button', { name: 'Yes, for all of them' }));
    expect(await screen.findByText('2 customers are void.')).toBeTruthy();
    expect(screen.queryByText(/already/)).toBeNull();
    expect(log).toContain('POST /api/v1/customers/bulk/facts {"kind":"void","fields":{"reason_code":"price.budget","competitor":"Acme"},"customers":["C-000024","C-000158"]}');
    expect(await barriers()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Taken back.')).toBeTruthy();
  });

  it('say how many were so already and stay as they were', async () => {
    open(EN, { ...SAMPLE, 'POST /api/v1/customers/bulk/facts': { status: 201, body: { batch: 8, customers: 1, already: 1 } } });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are loaded' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Lift the void …' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Lift it for 2 customers' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Yes, for all of them' }));
    expect(await screen.findByText('1 customer counts again.')).toBeTruthy();
    expect(screen.getByText('1 other was not void and stays as it was.')).toBeTruthy();
  });

  it('get one note of all of a list, loaded or not', async () => {
    const log = open('/customers?lang=en', { ...LONG, 'POST /api/v1/customers/bulk/facts': { status: 201, body: { batch: 9, customers: 1200, already: 0 } } });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are loaded' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Choose all 1,200 of the list' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a note …' }));
    fireEvent.change(await screen.findByLabelText('Text'), { target: { value: 'spring letter' } });
    fireEvent.click(screen.getByRole('button', { name: 'Note it for 1,200 customers' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Yes, for all of them' }));
    expect(await screen.findByText('Noted for 1,200 customers.')).toBeTruthy();
    expect(log).toContain('POST /api/v1/customers/bulk/facts {"kind":"note","fields":{"text":"spring letter"},"count":1200,"list":{"flow":"E","show":[]}}');
  });

  it('are not given anything while one looks at what was known on an earlier day', async () => {
    open(`${EN}&asOf=2025-12-20`, SAMPLE);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are loaded' }));
    expect(await screen.findByText(/This is what was known on December 20, 2025/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Assign owner …' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Save the chosen as CSV' })).toBeTruthy();
  });

  it('are chosen all that match, loaded or not', async () => {
    open('/customers?lang=en', LONG);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are loaded' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Choose all 1,200 of the list' }));
    expect(await screen.findByText('1,200 customers chosen')).toBeTruthy();
  });

  it('say that nobody is in the group, and who may not see them', async () => {
    open(EN, { ...SAMPLE, '/api/v1/customers': { body: { ...customers, count: 0, customers: [], members: [] } } });
    expect(await screen.findByText('Nobody is in this group.')).toBeTruthy();
  });

  it('say when a role does not allow to see them', async () => {
    open(EN, { ...SAMPLE, '/api/v1/customers': problem(403, 'NOT_ALLOWED') });
    expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this');
  });
});
