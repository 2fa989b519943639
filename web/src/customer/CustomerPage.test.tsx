import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { one } from '../testing/customer';
import { moment } from '../format/format';
import { barriers, open, OWNER, problem, SAMPLE } from '../testing/screen';
import { customerOf, addressOf } from '../url/customer';
import { START } from '../url/view';
import { coloursOf } from '../app/theme';
import { drawMoney, pointsOf } from './MoneyPart';
import { attributeText } from './words';
import './CustomerPage'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/customers/C-000024?lang=en';

afterEach(() => sessionStorage.clear());

describe('the address of a customer', () => {
  it('holds any id', () => {
    for (const id of ['C-1', 'a b/c', 'ann@example.org', '客户 7', '100%']) {
      expect(customerOf(addressOf(id, START))).toBe(id);
    }
    expect(customerOf('/customers')).toBeUndefined();
    expect(customerOf('/customers/')).toBeUndefined();
    expect(customerOf('/customers/%zz')).toBeUndefined();
  });
});

describe('recurring revenue over time', () => {
  it('is a point wherever it changes, and goes on to the last known day', () => {
    expect(pointsOf(one.money, 'EUR', '2025-12-31')).toEqual([['2024-12-03', 64167], ['2025-12-02', 0], ['2025-12-31', 0]]);
    const raised = { ...one.money, steps: [{ from: '2025-01-01', to: '2025-02-01', mrr: [{ currency: 'EUR', amount: 1 }] }, { from: '2025-02-01', to: null, mrr: [{ currency: 'EUR', amount: 2 }] }] };
    expect(pointsOf(raised, 'EUR', '2025-03-01')).toEqual([['2025-01-01', 1], ['2025-02-01', 2], ['2025-03-01', 2]]);
  });
});

describe('the axis of recurring revenue', () => {
  it('has each day where the company has it, wherever the reader is', () => {
    const { series, useUTC } = drawMoney([['2024-12-03', 64167]], 'EUR', 'en', coloursOf('light'));
    expect(useUTC).toBe(true);
    expect(series[0]!.data).toEqual([[Date.UTC(2024, 11, 3), 64167]]);
  });

  it('names a month once, and days where it spans no two months', () => {
    const axis = (from: string, to: string) => drawMoney([[from, 1], [to, 2]], 'EUR', 'en', coloursOf('light')).xAxis;
    const long = axis('2025-09-03', '2025-12-31');
    expect(long.minInterval).toBeGreaterThanOrEqual(31 * 86_400_000);
    expect(long.axisLabel.formatter(Date.UTC(2025, 9, 1))).toBe('Oct 25');
    expect(axis('2025-12-03', '2025-12-31').axisLabel.formatter(Date.UTC(2025, 11, 5))).toBe('Dec 5');
  });
});

describe('what is known of a customer', () => {
  it('is written as the language writes money and shares, and else as the company has it', () => {
    const all = { acquisition_cost: '2016.00', acquisition_currency: 'EUR', gross_margin: '0.66', code: '0042.50' };
    expect(attributeText('acquisition_cost', all, 'ru')).toBe('2\u00a0016,00\u00a0€');
    expect(attributeText('acquisition_cost', { ...all, acquisition_currency: '' }, 'ru')).toBe('2\u00a0016,00');
    expect(attributeText('gross_margin', all, 'ru')).toBe('66,00\u00a0%');
    expect(attributeText('code', all, 'ru')).toBe('0042.50');
    expect(attributeText('acquisition_cost', { acquisition_cost: 'unknown' }, 'ru')).toBe('unknown');
  });

  it('says from when the days as a customer are counted', async () => {
    open(EN, SAMPLE);
    expect(await screen.findByText('393 days after the first day')).toBeTruthy();
  });
});

describe('the page of a customer', () => {
  it('says what he is, since when and why, and everything that happened', async () => {
    open(EN, SAMPLE);
    expect(await screen.findByRole('heading', { level: 1, name: 'Ann Adams' })).toBeTruthy();
    expect(screen.getByText('lost since December 2, 2025')).toBeTruthy();
    expect(screen.getAllByText(/The last contract ended \(Business, too expensive\) and none followed within 1 day/).length).toBeGreaterThan(0);
    const timeline = await screen.findByRole('list', { name: 'Timeline' });
    const entries = within(timeline).getAllByRole('listitem').map((each) => each.textContent);
    expect(entries[0]).toContain('Wants to come back in spring');
    expect(entries[0]).toContain('written by kim@example.org · 1 earlier version');
    expect(entries[1]).toContain('Ticket opened: billing · complaint');
    expect(entries[1]).toContain(`Taken back on ${moment('2025-12-06T08:00:00Z', 'en')}`);
    expect(entries[2]).toContain('Contract ended: Business · too expensive');
    expect(entries[4]).toContain('1,200 events: login, export');
    expect(screen.getByRole('img', { name: /^States over time: active/ })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('speaks the reader’s language', async () => {
    open('/customers/C-000024?lang=ru', SAMPLE);
    expect(await screen.findByText('ушёл с 2 декабря 2025 г.')).toBeTruthy();
    expect(screen.getAllByText(/за 1 день новый не начался/).length).toBeGreaterThan(0);
  });

  it('is asked for under the definition, the day and the kinds of the address', async () => {
    const log = open(`${EN}&definition=stripe&asOf=2025-12-20&kinds=note%2Cticket`, SAMPLE);
    await screen.findByRole('list', { name: 'Timeline' });
    expect(log).toContain('GET /api/v1/customers/C-000024?definition=stripe&asOf=2025-12-20');
    expect(log).toContain('GET /api/v1/customers/C-000024/timeline?kind=note&kind=ticket&asOf=2025-12-20&limit=50');
  });

  it('keeps a note that could not be saved, also over a closed dialog, and sends it again under the same key', async () => {
    const keys: (string | undefined)[] = [];
    open(EN, { ...SAMPLE, 'POST /api/v1/customers/C-000024/facts': problem(409, 'STORE_LOCKED') });
    const plain = globalThis.fetch;
    globalThis.fetch = ((url: string, request: RequestInit) => {
      if (request.method === 'POST') keys.push((request.headers as Record<string, string>)['Idempotency-Key']);
      return plain(url, request);
    }) as typeof fetch;
    fireEvent.click(await screen.findByRole('button', { name: 'Write something down' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Please fill this in.')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('Text'), { target: { value: 'Rang twice' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('What you entered is still here');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Write something down' }));
    expect(await screen.findByDisplayValue('Rang twice')).toBeTruthy();
    expect(screen.getByText(/This is your draft from before/)).toBeTruthy();
  });

  it('keeps the moment of a note whose words are changed', async () => {
    const log = open(EN, { ...SAMPLE, 'POST /api/v1/customers/C-000024/facts': { status: 201, body: { key: 'hand-7', batch: 9 } } });
    fireEvent.click(within(await screen.findByRole('list', { name: 'Timeline' })).getByRole('button', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Text'), { target: { value: 'Comes back in May' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(log.filter((each) => each.startsWith('POST'))).toEqual([
      'POST /api/v1/customers/C-000024/facts {"kind":"note","fields":{"at":"2025-12-05T09:30:00Z","text":"Comes back in May"},"replaces":{"key":"hand-7","batch":7}}',
    ]));
  });

  it('does not take the kind of an answer for that of a cost', async () => {
    const place = 'holdfast:draft:ada@example.org:customer C-000024';
    sessionStorage.setItem(place, JSON.stringify({ kind: 'response', fields: { kind: 'nps', score: '3' } }));
    open(EN, SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: 'Write something down' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.mouseDown(within(dialog).getByLabelText('What it is'));
    fireEvent.click(await screen.findByTitle('Cost'));
    await waitFor(() => expect(JSON.parse(sessionStorage.getItem(place)!)).toEqual({ kind: 'cost', fields: { score: '3' } }));
  });

  it('is voided with a reason only', async () => {
    const log = open(EN, { ...SAMPLE, 'POST /api/v1/customers/C-000024/facts': { status: 201, body: { key: 'hand-9', batch: 9 } } });
    fireEvent.click(await screen.findByRole('button', { name: 'Void' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Void' }));
    expect(await within(dialog).findByText('Please fill this in.')).toBeTruthy();
    expect(log.some((each) => each.startsWith('POST'))).toBe(false);
    await waitFor(() => expect((within(dialog).getByLabelText('From') as HTMLInputElement).value).toBe('Dec 31, 2025'));
  });

  it('takes a note back after asking', async () => {
    const log = open(EN, { ...SAMPLE, 'POST /api/v1/customers/C-000024/facts/7/undo': { status: 200, body: null } });
    const timeline = await screen.findByRole('list', { name: 'Timeline' });
    fireEvent.click(within(timeline).getByRole('button', { name: 'Take back' }));
    const sure = await screen.findByRole('tooltip');
    fireEvent.click(within(sure).getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(log).toContain('POST /api/v1/customers/C-000024/facts/7/undo'));
  });

  it('erases only after the id was typed', async () => {
    open(EN, SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: 'Erase the person' }));
    const dialog = await screen.findByRole('dialog');
    const erase = within(dialog).getByRole('button', { name: 'Erase the person' }) as HTMLButtonElement;
    expect(erase.disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText('Type the id C-000024 to confirm'), { target: { value: 'C-000024' } });
    expect(erase.disabled).toBe(false);
  });

  it('leads to the pseudonym of who was erased, though his own page is gone by then', async () => {
    let isErased = false;
    open(EN, {
      ...SAMPLE,
      '/api/v1/customers/C-000024': () => (isErased ? problem(404, 'NOT_FOUND') : { body: one }),
      '/api/v1/customers/erased-7': { body: { ...one, customer: 'erased-7' } },
      'POST /api/v1/customers/C-000024/erase': () => {
        isErased = true;
        return { body: { pseudonym: 'erased-7' } };
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Erase the person' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Type the id C-000024 to confirm'), { target: { value: 'C-000024' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Erase the person' }));
    await waitFor(() => expect(window.location.pathname).toBe('/customers/erased-7'));
  });

  it('forgets the draft of what was saved after its dialog was closed', async () => {
    open(EN, { ...SAMPLE, 'POST /api/v1/customers/C-000024/facts': { status: 201, body: { key: 'hand-9', batch: 9 } } });
    let answer = () => {};
    const plain = globalThis.fetch;
    globalThis.fetch = (async (url: string, request: RequestInit) => {
      if (request.method === 'POST') await new Promise<void>((resolve) => (answer = resolve));
      return plain(url, request);
    }) as typeof fetch;
    fireEvent.click(await screen.findByRole('button', { name: 'Write something down' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Text'), { target: { value: 'Rang twice' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(within(dialog).getByRole('button', { name: /Save/ }).className).toContain('loading'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sessionStorage.length).toBe(1);
    answer();
    await waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  it('shows who may only look neither buttons nor a name', async () => {
    open(EN, {
      ...SAMPLE,
      '/api/v1/session': { body: { ...OWNER, role: 'viewer', rights: ['READ_FIGURES', 'READ_CUSTOMERS'] } },
      '/api/v1/customers/C-000024': { body: { ...one, masked: true, person: null } },
    });
    expect(await screen.findByText(/your role does not see personal data/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'C-000024' })).toBeTruthy();
    for (const name of ['Write something down', 'Void', 'Take back', 'Erase the person', 'Export everything known']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('is not written on while one looks at what was known on an earlier day', async () => {
    open(`${EN}&asOf=2025-12-20`, SAMPLE);
    expect(await screen.findByText(/This is what was known on December 20, 2025\. To write something, empty/)).toBeTruthy();
    await screen.findByRole('list', { name: 'Timeline' });
    for (const name of ['Write something down', 'Void', 'Edit', 'Take back', 'Erase the person']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    expect(screen.getByRole('button', { name: 'Export everything known' })).toBeTruthy();
  });

  it('says that there is no such customer', async () => {
    open('/customers/nobody?lang=en', SAMPLE);
    expect((await screen.findByRole('alert')).textContent).toContain('not among yours');
  });
});
