import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { typeDay } from '../testing/day';
import { open, settled, SAMPLE } from '../testing/screen';
import './CustomerPage'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/customers/C-000024?lang=en';
const SERVER = { ...SAMPLE, 'POST /api/v1/customers/C-000024/facts': { status: 201, body: { key: 'hand-9', batch: 9 } } };
const UNREAD = /This is no day that can be chosen here/;

const sent = (log: readonly string[]) => log.filter((each) => each.startsWith('POST'));

async function write(kind: string | undefined, texts: Readonly<Record<string, string>>) {
  const log = open(EN, SERVER);
  fireEvent.click(await screen.findByRole('button', { name: 'Write something down' }));
  const dialog = within(await screen.findByRole('dialog'));
  if (kind !== undefined) {
    fireEvent.mouseDown(dialog.getByLabelText('What it is'));
    fireEvent.click(await screen.findByTitle(kind));
  }
  for (const [label, text] of Object.entries(texts)) fireEvent.change(await dialog.findByLabelText(label), { target: { value: text } });
  return { log, dialog, save: () => fireEvent.click(dialog.getByRole('button', { name: 'Save' })) };
}

afterEach(() => sessionStorage.clear());

describe('what is written down', () => {
  it('is not sent while its day cannot be read, and then with the day that was meant', async () => {
    const { log, dialog, save } = await write(undefined, { Text: 'Rang twice' });
    await typeDay(() => dialog.getByLabelText('On'), '31.02.2025');
    save();
    expect(await dialog.findByText(UNREAD)).toBeTruthy();
    await settled();
    expect(sent(log)).toEqual([]);
    await typeDay(() => dialog.getByLabelText('On'), '2025-02-28');
    await waitFor(() => expect(dialog.queryByText(UNREAD)).toBeNull());
    save();
    await waitFor(() => expect(sent(log)).toEqual(['POST /api/v1/customers/C-000024/facts {"kind":"note","fields":{"at":"2025-02-28","text":"Rang twice"}}']));
  });

  it('is not sent with the day before where another, unreadable, was typed over it', async () => {
    const { log, dialog, save } = await write('Order', { Amount: '12' });
    await typeDay(() => dialog.getByLabelText('On'), '2025-11-30');
    await typeDay(() => dialog.getByLabelText('On'), '3.11.25');
    save();
    expect(await dialog.findByText(UNREAD)).toBeTruthy();
    await settled();
    expect(sent(log)).toEqual([]);
  });

  it('says that a day is too late instead of leaving it away', async () => {
    const { log, dialog, save } = await write(undefined, { Text: 'Rang twice' });
    await typeDay(() => dialog.getByLabelText('On'), '2150-01-01');
    expect(await dialog.findByText(/^January 1, 2150 is after .* the last day that can be chosen here/)).toBeTruthy();
    save();
    await settled();
    expect(sent(log)).toEqual([]);
  });

  it('can have no day after all', async () => {
    const { log, dialog, save } = await write(undefined, { Text: 'Rang twice' });
    await typeDay(() => dialog.getByLabelText('On'), '31.02.2025');
    await typeDay(() => dialog.getByLabelText('On'), '');
    save();
    await waitFor(() => expect(sent(log)).toEqual(['POST /api/v1/customers/C-000024/facts {"kind":"note","fields":{"text":"Rang twice"}}']));
  });

  it.each([['Ticket', { 'What it is about': 'Login' }, 'Solved on'], ['Contact person', { Name: 'Dee' }, 'Left on']])('of the kind %s has a second day, of which the same is true', async (kind, texts, label) => {
    const { log, dialog, save } = await write(kind, texts);
    await typeDay(() => dialog.getByLabelText(label), '2025-02-31');
    save();
    expect(await dialog.findByText(UNREAD)).toBeTruthy();
    await settled();
    expect(sent(log)).toEqual([]);
  });
});

describe('a customer', () => {
  it('is not voided as of another day than was typed', async () => {
    const log = open(EN, SERVER);
    fireEvent.click(await screen.findByRole('button', { name: 'Void' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.mouseDown(dialog.getByRole('combobox', { name: 'Reason' }));
    fireEvent.change(dialog.getByRole('combobox', { name: 'Reason' }), { target: { value: 'budget' } });
    fireEvent.click(await screen.findByTitle('budget cut'));
    await typeDay(() => dialog.getByLabelText('From'), '2025-02-31');
    fireEvent.click(dialog.getByRole('button', { name: 'Void' }));
    expect(await dialog.findByText(UNREAD)).toBeTruthy();
    await settled();
    expect(sent(log)).toEqual([]);
    await typeDay(() => dialog.getByLabelText('From'), '2025-02-28');
    fireEvent.click(dialog.getByRole('button', { name: 'Void' }));
    await waitFor(() => expect(sent(log)).toHaveLength(1));
    expect(sent(log)[0]).toContain('"at":"2025-02-28"');
  });
});
