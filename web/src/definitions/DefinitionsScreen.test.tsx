import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { definitions } from '../testing/catalogue';
import { bridge, rate } from '../testing/rates';
import { barriers, comeBack, open, problem, SAMPLE, settled } from '../testing/screen';
import './DefinitionsScreen'; // loaded by the address, which on a slow machine takes longer than a test waits

const [shipped] = definitions.definitions;
const ours = { ...shipped!, name: 'ours', version: 2, own: true, basedOn: 'stripe@1', note: 'agreed', by: 'ada@example.org', at: '2026-01-15T08:00:00Z' };
const first = { ...ours, version: 1, switches: { ...ours.switches, gap_days: '30' } };
const OWN = {
  ...SAMPLE,
  '/api/v1/definitions': { body: { ...definitions, definitions: [ours, ...definitions.definitions] } },
  '/api/v1/definitions/ours/versions': { body: [ours, first] },
};

describe('definitions', () => {
  it('are compared side by side', async () => {
    open('/definitions?lang=en', SAMPLE);
    expect(await screen.findByRole('button', { name: 'Use stripe' })).toBeTruthy();
  });

  it('show what a turned switch does, without keeping it', async () => {
    const log = open('/definitions?lang=en&part=switches', SAMPLE);
    const days = await screen.findByLabelText('Days: Allowed gap, days');
    fireEvent.change(days, { target: { value: '30' } });
    await waitFor(() => expect(window.location.search).toContain('set=gap_days%3D30'));
    await waitFor(() => expect(log).toContain('GET /api/v1/churn?set=gap_days%3D30'));
    expect(log).toContain('GET /api/v1/compare?with=holdfast&withSet=gap_days%3D30');
    expect(await screen.findByText('kept: 1')).toBeTruthy();
    expect(log.some((each) => each.startsWith('POST'))).toBe(false);
    expect(await barriers()).toEqual([]);
  });

  it('show a colleague the same experiment', async () => {
    open('/definitions?lang=en&part=switches&set=pause%3Dlost', { ...SAMPLE, '/api/v1/churn': { body: rate }, '/api/v1/compare': { body: bridge } });
    expect(await screen.findByText('kept: a state of its own')).toBeTruthy();
    expect(await screen.findByText(/The steps add up exactly/)).toBeTruthy();
  });

  it('are kept as the next version of an own one', async () => {
    const log = open('/definitions?lang=en&part=switches&definition=ours&set=pause%3Dlost', { ...OWN, 'POST /api/v1/definitions': { status: 201, body: { ...ours, version: 3 } } });
    fireEvent.click(await screen.findByRole('button', { name: 'Save as version 3' }));
    await waitFor(() =>
      expect(log).toContain('POST /api/v1/definitions {"name":"ours","from":"ours@2","set":["pause=lost"],"metric":"churn.cohort","note":"agreed","version":2}'),
    );
    await waitFor(() => expect(window.location.search).not.toContain('set='));
    expect(await screen.findByText('Saved.')).toBeTruthy();
  });

  it('are saved over the version one began with, whatever came from the server meanwhile', async () => {
    let newest = ours;
    const log = open('/definitions?lang=en&part=switches&definition=ours&set=pause%3Dlost', {
      ...OWN,
      '/api/v1/definitions': () => ({ body: { ...definitions, definitions: [newest, ...definitions.definitions] } }),
      'POST /api/v1/definitions': problem(409, 'CHANGED_MEANWHILE'),
    });
    const note = await screen.findByLabelText('Note for others');
    fireEvent.change(note, { target: { value: 'as agreed in May' } });
    newest = { ...ours, version: 3, note: 'of somebody else' };
    const before = log.length;
    await comeBack();
    await waitFor(() => expect(log.slice(before)).toContain('GET /api/v1/definitions'));
    await settled();
    fireEvent.click(screen.getByRole('button', { name: 'Save as version 3' }));
    await waitFor(() => expect(log.some((each) => each.startsWith('POST') && each.includes('"from":"ours@2"') && each.includes('"note":"as agreed in May","version":2'))).toBe(true));
    expect((await screen.findByRole('alert')).textContent).toContain('It was changed meanwhile');
  });

  it('say of a name that is none what a name is, and nothing more once it is one', async () => {
    open('/definitions?lang=en&part=switches&set=pause%3Dlost', { ...SAMPLE, 'POST /api/v1/definitions': problem(409, 'INVALID_DEFINITION') });
    const name = await screen.findByLabelText('Name of your own definition');
    const save = screen.getByRole('button', { name: 'Save as a new definition' }) as HTMLButtonElement;
    for (const wrong of ['a b', 'ours@1', '=cmd', '1st']) {
      fireEvent.change(name, { target: { value: wrong } });
      expect(screen.getByText(/^A letter, then up to 39/)).toBeTruthy();
      expect(save.disabled).toBe(true);
    }
    fireEvent.change(name, { target: { value: 'Наше' } });
    expect(screen.queryByText(/^A letter, then up to 39/)).toBeNull();
    fireEvent.click(save);
    expect(await screen.findByText(/contradicts itself/)).toBeTruthy();
    fireEvent.change(name, { target: { value: 'other' } });
    await waitFor(() => expect(screen.queryByText(/contradicts itself/)).toBeNull());
  });

  it('say that there is none of the name asked for, and show no other', async () => {
    open('/definitions?lang=en&part=switches&definition=nobodys', SAMPLE);
    expect(await screen.findByText(/There is no definition of this name/)).toBeTruthy();
    expect(screen.queryByText(/Begins with/)).toBeNull();
  });

  it('say who changed what and when, and go back to an older version', async () => {
    const log = open('/definitions?lang=en&part=versions', { ...OWN, 'POST /api/v1/definitions': { status: 201, body: { ...ours, version: 3 } } });
    const table = await screen.findByRole('table');
    expect(within(table).getByText('Allowed gap, days: 30 → 1')).toBeTruthy();
    expect(within(table).getAllByText('ada@example.org')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Restore ours@1 as the next version' }));
    await waitFor(() => expect(log).toContain('POST /api/v1/definitions {"name":"ours","from":"ours@1","set":[],"note":"agreed","version":2}'));
    expect(await barriers()).toEqual([]);
  });

  it('say that there are none of one’s own yet', async () => {
    open('/definitions?lang=en&part=versions', SAMPLE);
    expect(await screen.findByText(/There is no definition of your own yet/)).toBeTruthy();
  });
});
