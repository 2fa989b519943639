import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { barriers, open, OWNER, problem, SAMPLE } from '../testing/screen';

const NOBODY = { ...SAMPLE, 'GET /api/v1/session': problem(401, 'NOT_SIGNED_IN') };

async function fill(email: string, password: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('E-mail'), { target: { value: email } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('sign-in page', () => {
  it('says what is wrong in the reader’s words and keeps what was typed', async () => {
    open('/overview?lang=en', { ...NOBODY, 'POST /api/v1/session': problem(401, 'SIGN_IN_REFUSED') });
    await fill('ada@example.org', 'a wrong password');
    expect((await screen.findByRole('alert')).textContent).toContain('The address or the password is wrong.');
    expect((screen.getByLabelText('E-mail') as HTMLInputElement).value).toBe('ada@example.org');
  });

  it('says that the sign-in of the company is away, and still takes a password', async () => {
    open('/?signIn=away&lang=ru', NOBODY);
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис входа вашей компании не отвечает');
    expect(screen.getByLabelText('Пароль')).toBeTruthy();
  });

  it('goes on to what the address asked for', async () => {
    open('/definitions?lang=en&period=2025-11', { ...NOBODY, 'POST /api/v1/session': { body: OWNER } });
    await fill('ada@example.org', 'correct horse battery');
    expect(await screen.findByRole('heading', { name: 'Definitions' })).toBeTruthy();
    expect(window.location.search).toContain('period=2025-11');
  });

  it('has no barriers', async () => {
    open('/?lang=ru', NOBODY);
    await screen.findByLabelText('Пароль');
    expect(await barriers()).toEqual([]);
  });
});

describe('page of the first owner', () => {
  it('says when its link has lost the part that counts', async () => {
    open('/setup?lang=zh-CN', NOBODY);
    expect((await screen.findByRole('alert')).textContent).toContain('链接不完整');
    expect((screen.getByRole('button', { name: '完成设置' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('refuses a short password before it is sent', async () => {
    const asked = open('/setup?lang=en#secret', NOBODY);
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Ada' } });
    fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'ada@example.org' } });
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'elevenchars' } });
    fireEvent.click(screen.getByRole('button', { name: 'Set up' }));
    expect(await screen.findByText(/12 to 256 characters/)).toBeTruthy();
    expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);
  });

  it('sends the secret of the link and opens the overview', async () => {
    open('/setup?lang=en#secret', { ...SAMPLE, 'POST /api/v1/setup': { body: OWNER } });
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Ada' } });
    fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'ada@example.org' } });
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'twelve chars' } });
    fireEvent.click(screen.getByRole('button', { name: 'Set up' }));
    expect(await screen.findByText('In December 2025, 117 of 3,909 customers left.')).toBeTruthy();
    expect(window.location.pathname + window.location.hash).toBe('/overview');
  });
});
