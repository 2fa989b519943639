import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { contacts } from '../testing/customer';
import { typeDay } from '../testing/day';
import { barriers, open, OWNER, SAMPLE } from '../testing/screen';
import './CustomerPage'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/customers/C-000024?lang=en';
const CONTACTS = '/api/v1/customers/C-000024/contacts';
const SAVED = { ...SAMPLE, 'POST /api/v1/customers/C-000024/facts': { status: 201, body: { key: 'hand-9', batch: 9 } } };

const table = () => screen.findByRole('region', { name: 'Contact people' });

afterEach(() => sessionStorage.clear());

describe('whom one talks to at a customer', () => {
  it('are listed with their roles, and it is said that the supporter left', async () => {
    open(EN, SAMPLE);
    const rows = within(await table()).getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toContain('Bea Buyer');
    expect(rows[1]).toContain('is there');
    expect(rows[2]).toMatch(/Cal Champion.*Supporter.*cal@example\.org.*October 30, 2025.*from crm/);
    expect(screen.getByText(/The supporter left on October 30, 2025/)).toBeTruthy();
    expect(screen.getByText('Last spoken to on November 3, 2025: Meeting · Cal Champion · James Miller')).toBeTruthy();
    expect(screen.getByRole('link', { name: '+1 555 0100' }).getAttribute('href')).toBe('tel:+15550100');
    expect(await barriers()).toEqual([]);
  });

  it('are as known on the day of the address, and nothing is written then', async () => {
    const log = open(`${EN}&asOf=2025-12-20`, SAMPLE);
    await table();
    expect(log).toContain(`GET ${CONTACTS}?asOf=2025-12-20`);
    expect(screen.queryByRole('button', { name: 'Add a contact person' })).toBeNull();
  });

  it('are none at first, and one is added by hand', async () => {
    const log = open(EN, { ...SAVED, [CONTACTS]: { body: { ...contacts, contacts: [], championLeft: null, lastInteraction: null } } });
    expect(await screen.findByText(/Nobody is known here yet/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add a contact person' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Name'), { target: { value: 'Dee' } });
    fireEvent.mouseDown(within(dialog).getByLabelText('Role'));
    fireEvent.click(await screen.findByTitle('Supporter'));
    await typeDay(() => within(dialog).getByLabelText('Since'), '2025-12-01');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(log.filter((each) => each.startsWith('POST'))).toEqual([
      'POST /api/v1/customers/C-000024/facts {"kind":"contact","fields":{"at":"2025-12-01","name":"Dee","role":"champion"}}',
    ]));
  });

  it('leave by being written anew, with what else was known of them', async () => {
    const log = open(EN, SAVED);
    fireEvent.click(within(await table()).getByRole('button', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit the contact person' });
    await typeDay(() => within(dialog).getByLabelText('Left on'), '2025-12-30');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(log.filter((each) => each.startsWith('POST'))).toEqual([
      'POST /api/v1/customers/C-000024/facts {"kind":"contact","fields":{"at":"2024-12-10T00:00:00Z","name":"Bea Buyer","role":"buyer","phone":"+1 555 0100","left_at":"2025-12-30"},"replaces":{"key":"hand-8","batch":8}}',
    ]));
  });

  it('are erased alone, after being asked, by who looks after the server', async () => {
    const log = open(EN, { ...SAVED, [`POST ${CONTACTS}/erase`]: { body: { pseudonym: 'erased-contact1', rows: 2, files: 0, filesInUse: 0 } } });
    const row = within(await table()).getByRole('row', { name: /Cal Champion/ });
    fireEvent.click(within(row).getByRole('button', { name: 'Erase' }));
    const sure = (await screen.findByText(/Erase who this contact person is\?/)).closest<HTMLElement>('[role="tooltip"]');
    expect(log.filter((each) => each.startsWith('POST'))).toEqual([]);
    fireEvent.click(within(sure!).getByRole('button', { name: 'Erase' }));
    await waitFor(() => expect(log.filter((each) => each.startsWith('POST'))).toEqual([
      'POST /api/v1/customers/C-000024/contacts/erase {"key":"P-1","batch":4,"row":2}',
    ]));
  });

  it('are shown as erased once they are, and by nobody else are erased', async () => {
    const gone = { ...contacts.contacts[1]!, key: 'erased-contact1', name: null, email: null };
    open(EN, { ...SAMPLE, [CONTACTS]: { body: { ...contacts, contacts: [contacts.contacts[0], gone] } } });
    const row = within(await table()).getByRole('row', { name: /erased/ });
    expect(within(row).queryByRole('button', { name: 'Erase' })).toBeNull();
    cleanup();
    open(EN, { ...SAMPLE, '/api/v1/session': { body: { ...OWNER, role: 'manager', rights: OWNER.rights.filter((right) => right !== 'MANAGE_ACCOUNTS') } } });
    expect(within(await table()).queryByRole('button', { name: 'Erase' })).toBeNull();
  });

  it('are whom an interaction that is written down was with', async () => {
    const log = open(EN, SAVED);
    await table();
    fireEvent.click(screen.getByRole('button', { name: 'Write something down' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.mouseDown(within(dialog).getByLabelText('What it is'));
    fireEvent.click(await screen.findByTitle('Contact'));
    fireEvent.mouseDown(await within(dialog).findByLabelText('Channel'));
    fireEvent.click(await screen.findByTitle('Phone'));
    fireEvent.mouseDown(within(dialog).getByLabelText('With whom'));
    fireEvent.click(await screen.findByTitle('Cal Champion · Supporter'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(log.filter((each) => each.startsWith('POST'))).toEqual([
      'POST /api/v1/customers/C-000024/facts {"kind":"interaction","fields":{"channel":"phone","contact_id":"P-1"}}',
    ]));
  });

  it('are not written anew by who sees dots for their names', async () => {
    open(EN, { ...SAMPLE, [CONTACTS]: { body: { ...contacts, masked: true } } });
    expect(within(await table()).queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(within(await table()).getByRole('button', { name: 'Take back' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: '+1 555 0100' })).toBeNull();
  });
});
