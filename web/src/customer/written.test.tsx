import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { open, problem, SAMPLE, settled } from '../testing/screen';
import './CustomerPage'; // loaded by the address, which on a slow machine takes longer than a test waits

const FACTS = 'POST /api/v1/customers/C-000024/facts';
const SERVER = { ...SAMPLE, [FACTS]: { status: 201, body: { key: 'hand-9', batch: 9 } } };

const sent = (log: readonly string[]) => log.filter((each) => each.startsWith('POST'));

/** With a draft of that kind, which the dialog opens with. */
async function draft(language: string, kind: string, fields: Readonly<Record<string, string>>, server: typeof SAMPLE = SERVER) {
  sessionStorage.setItem('holdfast:draft:ada@example.org:customer C-000024', JSON.stringify({ kind, fields }));
  const log = open(`/customers/C-000024?lang=${language}`, server);
  fireEvent.click(await screen.findByRole('button', { name: { en: 'Write something down', ru: 'Записать', 'zh-CN': '记一笔' }[language] ?? '' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: { en: 'Save', ru: 'Сохранить' }[language] ?? '' }));
  return { log, dialog };
}

afterEach(() => sessionStorage.clear());

describe('a number by hand', () => {
  it.each([
    ['ru', '1 200,50', '1200.50'],
    ['en', '1,200.50', '1200.50'],
  ])('is read as the language writes it: %s %s', async (language, typed, read) => {
    const { log } = await draft(language, 'order', { amount: typed });
    await waitFor(() => expect(sent(log)).toEqual([`${FACTS} {"kind":"order","fields":{"amount":"${read}"}}`]));
  });

  it('that is none is said to be none in one message', async () => {
    const { log, dialog } = await draft('en', 'response', { kind: 'nps', score: '9.5' });
    expect(await dialog.findByText('A whole number from 0 to 10.')).toBeTruthy();
    expect(dialog.queryByText(/^Write a number/)).toBeNull();
    await settled();
    expect(sent(log)).toEqual([]);
  });

  it('that is an amount too fine for its currency is refused in the language of the reader', async () => {
    const particular = { code: 'AMOUNT_TOO_FINE', values: { text: '10.999', currency: 'EUR', digits: '2' } };
    const refused = { status: 400, body: { ...(problem(400, 'INVALID_ARGUMENT', '10.999 is no amount in EUR').body as object), particular } };
    const { dialog } = await draft('ru', 'order', { amount: '10,999' }, { ...SERVER, [FACTS]: refused });
    expect(await dialog.findByText('10.999 — не сумма в EUR: десятичных знаков у этой валюты 2. Напишите не больше знаков.')).toBeTruthy();
  });
});

describe('a contact by hand', () => {
  it('is not sent with an address and a number that are none', async () => {
    const { log, dialog } = await draft('en', 'contact', { name: 'Dee', role: 'user', email: 'не почта', phone: 'abc' });
    expect(await dialog.findByText(/Write a telephone number/)).toBeTruthy();
    expect(dialog.getByText('This is no e-mail address.')).toBeTruthy();
    await settled();
    expect(sent(log)).toEqual([]);
  });

  it('is sent with a number as people write it, or without one', async () => {
    const { log } = await draft('en', 'contact', { name: 'Dee', role: 'user', email: 'dee@example.org', phone: '8 (495) 123-45-67, доб. 12' });
    await waitFor(() => expect(sent(log)).toHaveLength(1));
  });
});
