import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import * as answers from '../testing/admin';
import { barriers, open, OWNER, problem, SAMPLE } from '../testing/screen';
import { filterOf } from './AuditPart';

const SERVER = {
  ...SAMPLE,
  '/api/v1/people': { body: answers.people },
  '/api/v1/tokens': { body: answers.tokens },
  '/api/v1/audit': { body: answers.entries },
  '/api/v1/audit/names': { body: { actors: ['ada@example.org'], actions: ['settings_changed'] } },
  '/api/v1/settings': { body: answers.settings },
  '/api/v1/system': { body: answers.system },
  '/api/v1/jobs': { body: answers.nights },
};

async function choose(field: string, choice: string): Promise<void> {
  fireEvent.mouseDown(screen.getByLabelText(field));
  fireEvent.click(await screen.findByTitle(choice));
}

describe('admin screen', () => {
  it('lists people with what they may see, and lets nobody shut himself out', async () => {
    open('/admin?lang=en', SERVER);
    const kim = within(await screen.findByRole('row', { name: /kim@example\.org/ }));
    expect(kim.getByText('own customers (Kim, north)')).toBeTruthy();
    expect(kim.getByText('invited, no password yet')).toBeTruthy();
    expect(kim.getByRole('button', { name: 'Shut out Kim' })).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /ada@example\.org/ })).queryByRole('button', { name: /Shut out/ })).toBeNull();
    expect(within(screen.getByRole('row', { name: /li@example\.org/ })).getByRole('button', { name: 'Let in Li again' })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('sends a scope only where one was said, so that it does not outlive the role it came from', async () => {
    const asked = open('/admin?lang=en', {
      ...SERVER,
      'PUT /api/v1/people/p2': { body: answers.people[1] },
      'PUT /api/v1/people/p3': { body: answers.people[2] },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Change Kim' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(asked).toContain('PUT /api/v1/people/p2 {"name":"Kim","role":"agent","scope":null,"team":"north","customerOwner":"Kim","disabled":false}');
    });

    fireEvent.click(screen.getByRole('button', { name: 'Let in Li again' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Let in again' }));
    await waitFor(() => {
      expect(asked).toContain('PUT /api/v1/people/p3 {"name":"Li","role":"viewer","scope":null,"team":null,"customerOwner":null,"disabled":false}');
    });
  });

  it('asks for what the customers of somebody are found by before it is sent', async () => {
    const asked = open('/admin?lang=en', { ...SERVER, 'POST /api/v1/people': { status: 201, body: { person: answers.people[1], link: '/invitation#secret' } } });
    fireEvent.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    fireEvent.change(await screen.findByLabelText('E-mail'), { target: { value: 'kim@example.org' } });
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Kim' } });
    await choose('Role', 'Agent');
    const send = screen.getByRole('button', { name: 'Make the invitation' });
    const owner = await screen.findByLabelText('Name as owner of customers');
    fireEvent.click(send);
    expect(await screen.findByText(/Say how the attribute “owner” of the customers names this person/)).toBeTruthy();
    expect(owner.getAttribute('aria-invalid')).toBe('true');

    await choose('Role', 'Manager');
    await waitFor(() => expect(screen.queryByText(/names this person/)).toBeNull());
    fireEvent.change(screen.getByLabelText('Team'), { target: { value: ' ' } });
    fireEvent.click(send);
    expect(await screen.findByText('Name the team, or choose other customers.')).toBeTruthy();
    expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);

    fireEvent.change(screen.getByLabelText('Team'), { target: { value: 'north' } });
    fireEvent.click(send);
    await waitFor(() => {
      expect(asked).toContain('POST /api/v1/people {"name":"Kim","role":"manager","scope":null,"team":"north","customerOwner":null,"email":"kim@example.org"}');
    });
  });

  it('keeps what was typed when an invitation is refused, and shows the link once', async () => {
    let isKnown = true;
    open('/admin?lang=en', {
      ...SERVER,
      'POST /api/v1/people': () => (isKnown ? problem(409, 'ACCOUNT_EXISTS') : { status: 201, body: { person: answers.people[1], link: '/invitation#secret' } }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    fireEvent.change(await screen.findByLabelText('E-mail'), { target: { value: 'kim@example.org' } });
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Kim' } });
    fireEvent.click(screen.getByRole('button', { name: 'Make the invitation' }));
    expect(await screen.findByText(/There is somebody with this e-mail address already/)).toBeTruthy();
    expect((screen.getByLabelText('E-mail') as HTMLInputElement).value).toBe('kim@example.org');

    isKnown = false;
    fireEvent.click(screen.getByRole('button', { name: 'Make the invitation' }));
    const link = (await screen.findByLabelText('To copy')) as HTMLInputElement;
    expect(link.value).toBe(`${window.location.origin}/invitation#secret`);
    fireEvent.click(screen.getAllByRole('button', { name: 'Close' }).at(-1)!);
    await expect.poll(() => screen.queryByLabelText('To copy')).toBeNull();
  });

  it('shows a new token once and revokes only what is good', async () => {
    open('/admin?lang=en&part=tokens', { ...SERVER, 'POST /api/v1/tokens': { status: 201, body: { secret: 'hf_secret' } } });
    expect(await screen.findByRole('button', { name: 'Revoke nightly' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'nightly kim@example.org' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'web shop' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Revoke web shop' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'New token' }));
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'export' } });
    fireEvent.click(screen.getByRole('button', { name: 'Make the token' }));
    expect(((await screen.findByDisplayValue('hf_secret')) as HTMLInputElement).readOnly).toBe(true);
  });

  it('asks for the part of the trail the address names, in the reader’s words', async () => {
    const asked = open('/admin?lang=ru&part=audit&actor=ada%40example.org&since=2026-02-01&until=2026-02-10', SERVER);
    expect(await screen.findByText('изменение настроек', { selector: 'td' })).toBeTruthy();
    expect(screen.getByText('рабочая область')).toBeTruthy();
    expect(screen.getByText('something_new')).toBeTruthy();
    expect(screen.getByText('часовой пояс: UTC → Asia/Shanghai')).toBeTruthy();
    expect(asked).toContain('GET /api/v1/audit?actor=ada%40example.org&from=2026-02-01&to=2026-02-11&limit=100');
    const save = screen.getByRole('link', { name: 'Сохранить всё найденное в CSV' });
    expect(save.getAttribute('href')).toBe('/api/v1/audit/export?actor=ada%40example.org&from=2026-02-01&to=2026-02-11');
    expect(await barriers()).toEqual([]);
  });

  it('says what is not well, and what the night failed of', async () => {
    open('/admin?lang=en&part=system', SERVER);
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(screen.getAllByText('not well').length).toBe(2);
    expect(screen.getByText('January 1, 2023 to December 31, 2025')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('gives the list of the erased under the name by which a restore finds it', async () => {
    open('/admin?lang=en&part=backup', SERVER);
    const button = await screen.findByRole('button', { name: 'Download the list of the erased' });
    expect(await barriers()).toEqual([]);
    const asked = vi.fn((_address: string, _request: RequestInit) =>
      Promise.resolve(new Response('list', { headers: { 'Content-Disposition': 'attachment; filename="holdfast-erased-0f.txt"' } })),
    );
    vi.stubGlobal('fetch', asked);
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} }));
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    fireEvent.click(button);
    await waitFor(() => expect(saved.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual(['holdfast-erased-0f.txt']));
    expect(asked.mock.calls.map(([address]) => address)).toEqual(['/api/v1/backups/erased']);
  });

  it('shows each the parts he has a right to, and is not in the menu of who has none', async () => {
    open('/admin?lang=en', { ...SERVER, '/api/v1/session': { body: { ...OWNER, role: 'analyst', rights: ['READ_FIGURES', 'EDIT_DEFINITIONS'] } } });
    expect((await screen.findAllByRole('tab')).map((tab) => tab.textContent)).toEqual(['Settings']);
    expect((await screen.findByLabelText('Personal attributes') as HTMLInputElement).disabled).toBe(true);
  });

  it('is closed to a viewer', async () => {
    open('/admin?lang=en', { ...SERVER, '/api/v1/session': { body: { ...OWNER, role: 'viewer', rights: ['READ_FIGURES'] } } });
    expect(await screen.findByText('Your role does not allow this. Ask an owner for it.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Admin' })).toBeNull();
  });
});

describe('audit words', () => {
  it('take the last day of a person as one of those wanted', () => {
    expect(filterOf({ actor: '', action: '', since: '2026-02-01', until: '2026-02-28' })).toEqual({ actor: '', action: '', from: '2026-02-01', to: '2026-03-01' });
  });
});
