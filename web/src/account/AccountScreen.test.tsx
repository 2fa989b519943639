import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { typeDay } from '../testing/day';
import { barriers, open, OWNER, problem, SAMPLE, settled, type Reply } from '../testing/screen';
import './AccountScreen'; // loaded by the address, which on a slow machine takes longer than a test waits

const TOKEN = {
  id: 't1', name: 'notebook', role: 'viewer', scope: 'team', createdAt: '2026-01-05T10:00:00Z', expiresAt: null, lastUsedAt: null, revokedAt: null,
};
const SERVER = { ...SAMPLE, '/api/v1/session/tokens': { body: [TOKEN, { ...TOKEN, id: 't2', name: 'old one', revokedAt: '2026-02-07T10:00:00Z' }] } };

describe('my account', () => {
  it('is reached by one’s name, and says who one is', async () => {
    open('/definitions?lang=en', SERVER);
    fireEvent.click(await screen.findByRole('link', { name: 'My account: Ada' }));
    expect(await screen.findByRole('heading', { name: 'My account' })).toBeTruthy();
    expect(screen.getByText('Ada, ada@example.org, Owner')).toBeTruthy();
    expect(window.location.pathname).toBe('/account');
    expect(screen.queryByLabelText('Period')).toBeNull();
    await screen.findByText('notebook');
    expect(await barriers()).toEqual([]);
  });

  it('changes the password, and keeps what was typed when the old one is wrong', async () => {
    let isRight = false;
    const asked = open('/account?lang=en', {
      ...SERVER,
      'PUT /api/v1/session/password': (): Reply => (isRight ? { body: {} } : problem(401, 'SIGN_IN_REFUSED')),
    });
    fireEvent.change(await screen.findByLabelText('Password until now'), { target: { value: 'a wrong password' } });
    fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'correct horse battery' } });
    fireEvent.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText('The password until now is wrong.')).toBeTruthy();
    expect((screen.getByLabelText('New password') as HTMLInputElement).value).toBe('correct horse battery');
    expect(screen.queryByRole('dialog')).toBeNull();

    isRight = true;
    fireEvent.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText('The password is changed. Your other sessions have ended.')).toBeTruthy();
    expect((screen.getByLabelText('New password') as HTMLInputElement).value).toBe('');
    expect(asked.at(-1)).toBe('PUT /api/v1/session/password {"oldPassword":"a wrong password","newPassword":"correct horse battery"}');
  });

  it('makes no token without an end where its last day cannot be read or is over', async () => {
    const asked = open('/account?lang=en', { ...SERVER, 'POST /api/v1/session/tokens': { status: 201, body: { secret: 'hf_secret' } } });
    fireEvent.click(await screen.findByRole('button', { name: 'New token' }));
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'script' } });
    for (const [typed, said] of [['2150-02-31', /^This is no day that can be chosen here/], ['2020-01-01', /^January 1, 2020 is before .* the first day that can be chosen here/]] as const) {
      await typeDay(() => screen.getByLabelText('Good until'), typed);
      fireEvent.click(screen.getByRole('button', { name: 'Make the token' }));
      expect(await screen.findByText(said)).toBeTruthy();
    }
    await settled();
    expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);
    await typeDay(() => screen.getByLabelText('Good until'), '2150-02-28');
    fireEvent.click(screen.getByRole('button', { name: 'Make the token' }));
    const end = new Date(2150, 1, 28, 23, 59, 59, 999).toISOString();
    await waitFor(() => expect(asked).toContain(`POST /api/v1/session/tokens {"name":"script","role":"viewer","scope":null,"expiresAt":"${end}"}`));
  });

  it('shows a new token once and revokes only what is good', async () => {
    const asked = open('/account?lang=en', {
      ...SERVER,
      '/api/v1/session': { body: { ...OWNER, role: 'agent' } },
      'POST /api/v1/session/tokens': { status: 201, body: { secret: 'hf_secret' } },
    });
    const row = within(await screen.findByRole('row', { name: /notebook/ }));
    expect(row.getByText('customers of the team')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Revoke old one' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'New token' }));
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'script' } });
    fireEvent.mouseDown(screen.getByLabelText('Role'));
    expect((await screen.findAllByRole('option')).map((each) => each.textContent)).not.toContain('Owner');
    fireEvent.click(screen.getByRole('button', { name: 'Make the token' }));
    expect(((await screen.findByDisplayValue('hf_secret')) as HTMLInputElement).readOnly).toBe(true);
    expect(asked).toContain('POST /api/v1/session/tokens {"name":"script","role":"viewer","scope":null,"expiresAt":null}');
  });

  it.each([
    ['zh-CN', '我的账户'],
    ['ru', 'Моя учётная запись'],
  ])('is there in %s', async (language, title) => {
    open(`/account?lang=${language}`, { ...SERVER, '/api/v1/session/tokens': { body: [] } });
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  });
});
