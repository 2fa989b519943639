import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { barriers, open, OWNER, problem, type Reply, SAMPLE } from '../testing/screen';

const NOBODY = { ...SAMPLE, 'GET /api/v1/session': problem(401, 'NOT_SIGNED_IN') };
const ENTERED = { 'POST /api/v1/session/link': { body: OWNER } };

describe('link of a demonstration', () => {
  it('signs in once and opens the overview without the secret', async () => {
    const asked = open('/enter?lang=en#secret', { ...NOBODY, ...ENTERED });
    expect(await screen.findByText('In December 2025, 117 of 3,909 customers left.')).toBeTruthy();
    expect(asked.filter((each) => each.startsWith('POST /api/v1/session/link'))).toHaveLength(1);
    expect(window.location.pathname + window.location.hash).toBe('/overview');
  });

  it('says how to get another one when it was used', async () => {
    open('/enter?lang=en#secret', { ...NOBODY, 'POST /api/v1/session/link': problem(403, 'SETUP_LINK_INVALID') });
    expect(await screen.findByText(/Stop the demo with Ctrl-C and start it again/)).toBeTruthy();
  });
});

describe('invitation', () => {
  async function choose(password: string): Promise<void> {
    fireEvent.change(await screen.findByLabelText('Password'), { target: { value: password } });
    fireEvent.click(screen.getByRole('button', { name: 'Set password and sign in' }));
  }

  it('sets a password and goes in', async () => {
    open('/invitation?lang=en#secret', { ...NOBODY, 'POST /api/v1/invitation': { body: OWNER } });
    await choose('correct horse battery');
    expect(await screen.findByText('In December 2025, 117 of 3,909 customers left.')).toBeTruthy();
  });

  it('says in words that the link is no good, and keeps what was typed', async () => {
    open('/invitation?lang=en#used', { ...NOBODY, 'POST /api/v1/invitation': problem(403, 'SETUP_LINK_INVALID') });
    await choose('correct horse battery');
    expect((await screen.findByRole('alert')).textContent).toContain('ask an owner of this server for a new link');
    expect((screen.getByLabelText('Password') as HTMLInputElement).value).toBe('correct horse battery');
    expect(await barriers()).toEqual([]);
  });

  it('notices that the link is not whole', async () => {
    open('/invitation?lang=zh-CN', NOBODY);
    expect((await screen.findByRole('alert')).textContent).toContain('链接不完整');
  });
});

describe('sign-in page', () => {
  it('explains a refusal and leads to the company accounts where they are set up', async () => {
    open('/overview?lang=en&signIn=refused', { ...NOBODY, '/api/v1/sign-in': { body: { password: true, oidc: '/oauth2/authorization/company' } } });
    expect((await screen.findByRole('alert')).textContent).toContain('nobody with this e-mail address has been invited here');
    const company = await screen.findByRole('link', { name: 'Sign in with your company account' });
    expect(company.getAttribute('href')).toBe('/oauth2/authorization/company');
    expect(await barriers()).toEqual([]);
  });
});

describe('session that has ended', () => {
  function server() {
    let isIn = true;
    const settings: Record<string, unknown> = { currency: 'EUR', zone: 'UTC', fiscalYearStartMonth: 1, personal: '' };
    const replies = {
      ...SAMPLE,
      '/api/v1/settings': { body: settings },
      'PUT /api/v1/settings': (): Reply => (isIn ? { body: { ...settings, personal: 'vat_id' } } : problem(401, 'NOT_SIGNED_IN')),
      'POST /api/v1/session': (): Reply => {
        isIn = true;
        return { body: OWNER };
      },
    };
    return { replies, end: () => (isIn = false) };
  }

  it('is renewed over the screen, and what was typed is still there to be saved', async () => {
    const { replies, end } = server();
    open('/admin?lang=en&part=settings', replies);
    fireEvent.change(await screen.findByLabelText('Personal attributes'), { target: { value: 'vat_id' } });
    end();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    const dialog = within(await screen.findByRole('dialog', { name: 'Your session has ended' }));
    expect((dialog.getByLabelText('E-mail') as HTMLInputElement).value).toBe('ada@example.org');
    fireEvent.change(dialog.getByLabelText('Password'), { target: { value: 'correct horse battery' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Sign in' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect((screen.getByLabelText('Personal attributes') as HTMLInputElement).value).toBe('vat_id');
    expect(await screen.findByText('You are signed in again. What you typed is still here: do it once more.')).toBeTruthy();
    expect(screen.queryByText(/You are no longer signed in/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. All figures now follow it.')).toBeTruthy();
  });
});
