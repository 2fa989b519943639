import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refused, schedules, sent } from '../testing/schedules';
import { barriers, open, OWNER, problem, SAMPLE, settled } from '../testing/screen';
import './ReportsScreen'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/reports?lang=en';
const SERVER = { ...SAMPLE, '/api/v1/schedules': { body: schedules }, '/api/v1/schedules/b1/sendings': { body: [refused, sent] } };

beforeEach(() => sessionStorage.clear());

describe('reports', () => {
  it('say in the language of the screen what a new one lacks, and are not sent', async () => {
    const asked = open('/reports?lang=ru&open=new', SERVER);
    const form = within(await screen.findByRole('form', { name: 'Новая рассылка' }));
    fireEvent.change(form.getByLabelText('Время'), { target: { value: '25:00' } });
    fireEvent.click(form.getByRole('button', { name: 'Сохранить' }));
    expect(await form.findByText('Заполните это поле.')).toBeTruthy();
    expect(form.getByText('Время, например 08:30.')).toBeTruthy();
    await settled();
    expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);
  });

  it('list the schedules with when, to whom and what became of the last letter', async () => {
    open(EN, SERVER);
    const item = await screen.findByRole('article', { name: 'Board' });
    expect(within(item).getByText(/On day 1 of each month at 08:00, Europe\/Berlin · board@example.org/)).toBeTruthy();
    expect(within(item).getByText('sent')).toBeTruthy();
    fireEvent.click(within(item).getByRole('button', { name: 'History' }));
    const history = await within(item).findByRole('list', { name: 'History' });
    expect(history.textContent).toContain('The mail server did not take the letter: 535 bad password');
    expect(history.textContent).toContain('asked for by ada@example.org');
    expect(await barriers()).toEqual([]);
  });

  it('say why a letter was not sent in the language of the reader', async () => {
    open('/reports?lang=zh-CN', { ...SERVER, '/api/v1/schedules': { body: { ...schedules, schedules: [{ ...schedules.schedules[0]!, last: refused }] } } });
    const item = await screen.findByRole('article', { name: 'Board' });
    expect(within(item).getByText(/邮件服务器拒收了该邮件：535 bad password/)).toBeTruthy();
    expect(within(item).queryByText(/did not take/)).toBeNull();
  });

  it('save a new schedule as it was typed', async () => {
    const asked = vi.fn();
    open(`${EN}&open=new`, {
      ...SERVER,
      'POST /api/v1/schedules': problem(400, 'INVALID_ARGUMENT', "'ada' is not an e-mail address"),
    });
    const form = await screen.findByRole('form', { name: 'New schedule' });
    fireEvent.change(within(form).getByLabelText('Name, also the subject of the letter'), { target: { value: 'Monthly' } });
    fireEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await within(form).findByText(/is not an e-mail address/)).toBeTruthy();
    expect((within(form).getByLabelText('Name, also the subject of the letter') as HTMLInputElement).value).toBe('Monthly');
    const before = window.fetch;
    vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
      if (request.method !== 'POST') return before(url, request);
      asked(JSON.parse(String(request.body)));
      return Promise.resolve(new Response(JSON.stringify({ ...schedules.schedules[0], name: 'Monthly' }), { status: 201 }));
    });
    fireEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Monthly is saved.')).toBeTruthy();
    expect(asked.mock.calls[0]![0]).toMatchObject({ name: 'Monthly', rhythm: 'monthly', day: 1, at: '08:00', attached: 'report', active: true });
    expect(asked.mock.calls[0]![0]).not.toHaveProperty('id');
    expect(window.location.search).not.toContain('open=');
  });

  it('keep what was typed when the session ends', async () => {
    sessionStorage.setItem('holdfast:draft:ada@example.org:schedule b1', JSON.stringify({ ...schedules.schedules[0], name: 'Half typed' }));
    open(`${EN}&open=b1`, SERVER);
    expect(await screen.findByDisplayValue('Half typed')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByRole('article', { name: 'Board' });
    expect(sessionStorage.length).toBe(0);
  });

  it('send a letter at once and say when that fails', async () => {
    const log = open(EN, { ...SERVER, 'POST /api/v1/schedules/b1/send': problem(422, 'MAIL_NOT_SET_UP') });
    fireEvent.click(await screen.findByRole('button', { name: 'Send now' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No mail server is set up');
    expect(log).toContain('POST /api/v1/schedules/b1/send');
  });

  it('hand over the whole report in a language', async () => {
    const log = open(`${EN}&period=2025-12`, { ...SERVER, '/api/v1/report': { body: 'page' } });
    const saved = vi.fn();
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved.mockReturnValue('blob:1'), revokeObjectURL: () => {} }));
    const section = await screen.findByRole('region', { name: 'The whole report' });
    expect(within(screen.getByRole('region', { name: 'What is shown' })).getByText('December 2025')).toBeTruthy();
    fireEvent.click(within(section).getByRole('button', { name: 'Русский' }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(log).toContain('GET /api/v1/report?period=2025-12&lang=ru');
  });

  it('say that no mail server is set up, and that a role does not allow it', async () => {
    open('/reports?lang=ru', { ...SERVER, '/api/v1/schedules': { body: { ...schedules, mail: { ready: false, from: '', domains: [] } } } });
    expect(await screen.findByText(/Почтовый сервер не настроен/)).toBeTruthy();
  });

  it('are not for who may not take data out', async () => {
    const log = open(EN, { ...SERVER, '/api/v1/session': { body: { ...OWNER, rights: ['READ_FIGURES'] } } });
    expect(await screen.findByText(/Your role does not allow taking data out/)).toBeTruthy();
    expect(log.some((each) => each.includes('schedules'))).toBe(false);
  });
});
