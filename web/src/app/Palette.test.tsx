import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { definitions } from '../testing/catalogue';
import { barriers, open, SAMPLE } from '../testing/screen';
import { START } from '../url/view';
import { commands } from './commands';

const words = { t: (key: string) => key, language: 'en' } as Parameters<typeof commands>[3];
const names = (typed: string) => commands({ path: '/revenue', view: { ...START, segment: 'a = 1', part: 'economics' }, rights: ['READ_FIGURES'] }, definitions.definitions, typed, words);

describe('commands', () => {
  it('keep the question when going to another screen, and not what only this one knows', () => {
    expect(names('app.customers')[0]!.address).toBe('/customers?segment=a+%3D+1');
    expect(names('retention.sweep')[0]!.address).toBe('/retention?segment=a+%3D+1&part=sweep');
  });

  it('change a part of the question where one is', () => {
    expect(names('stripe')[0]!.address).toBe('/revenue?definition=stripe&segment=a+%3D+1&part=economics');
  });

  it('take what is typed as a period or a segment when it reads like one', () => {
    expect(names('2025-q3').map((each) => each.address)).toEqual(['/revenue?period=2025-Q3&segment=a+%3D+1&part=economics']);
    expect(names('plan = Team')[0]!.address).toBe('/revenue?segment=plan+%3D+Team&part=economics');
    expect(names('2025-13')).toEqual([]);
  });
});

describe('commands of the data', () => {
  it('are there for who may bring files in', () => {
    const place = { path: '/overview', view: START };
    const found = (rights: readonly string[]) => commands({ ...place, rights }, [], 'app.data', words).map(({ address }) => address);
    expect(found(['IMPORT'])).toContain('/data?part=new');
    expect(found(['READ_FIGURES'])).toEqual([]);
  });
});

describe('palette', () => {
  it('opens by its keys, is walked by arrows and goes there on Enter', async () => {
    open('/definitions?lang=en', SAMPLE);
    await screen.findByRole('button', { name: /^Go to/ });
    fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
    const box = await screen.findByRole('combobox', { name: 'What to go to' });
    fireEvent.change(box, { target: { value: 'retention' } });
    const list = within(screen.getByRole('dialog')).getByRole('listbox');
    expect(within(list).getByRole('option', { selected: true }).textContent).toBe('Retention Screen');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(within(list).getByRole('option', { selected: true }).textContent).toBe('Retention: Cohorts Screen');
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    expect(within(list).getByRole('option', { selected: true }).textContent).toBe('Retention: Threshold sweep Screen');
    expect(await barriers()).toEqual([]);
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(window.location.pathname + window.location.search).toBe('/retention?lang=en&part=sweep');
  });

  it('finds customers by id or name, once what is typed has settled', async () => {
    const log = open('/definitions?lang=en&definition=stripe', SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: /^Go to/ }));
    fireEvent.change(await screen.findByRole('combobox', { name: 'What to go to' }), { target: { value: 'acm' } });
    fireEvent.click(await screen.findByRole('option', { name: 'Acme · C-000024 Customer' }));
    expect(window.location.pathname + window.location.search).toBe('/customers/C-000024?definition=stripe&lang=en');
    expect(log.filter((each) => each.includes('search=')).length).toBe(1);
  });

  it('asks for no customers where a segment is typed', async () => {
    const log = open('/definitions?lang=en', SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: /^Go to/ }));
    fireEvent.change(await screen.findByRole('combobox', { name: 'What to go to' }), { target: { value: 'plan = Team' } });
    await screen.findByRole('option', { name: 'plan = Team Segment' });
    await new Promise((passed) => setTimeout(passed, 400));
    expect(log.some((each) => each.includes('search='))).toBe(false);
  });

  it('says how to write what it does not find', async () => {
    open('/definitions?lang=ru', SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: /^Перейти/ }));
    fireEvent.change(await screen.findByRole('combobox', { name: 'Куда перейти' }), { target: { value: 'xyz' } });
    expect(await screen.findByText(/Ничего с таким именем/)).toBeTruthy();
  });
});
