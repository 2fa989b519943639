import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import * as segments from '../testing/segments';
import { barriers, comeBack, open, SAMPLE, settled } from '../testing/screen';
import './RuleBuilder'; // loaded by its button, which on a slow machine takes longer than a test waits

const BUILDING = '/definitions?lang=en&build=1';

describe('the rule builder', () => {
  it('draws the rule of the address, and asks about it', async () => {
    open(`${BUILDING}&draft=country+%3D+CN`, SAMPLE);
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('group', { name: 'country' })).toBeTruthy();
    expect(await within(dialog).findByText('12 customers today')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('writes lines as text, which stands in the address', async () => {
    open(`${BUILDING}&draft=country+%3D+CN`, SAMPLE);
    const row = await screen.findByRole('group', { name: 'country' });
    fireEvent.change(within(row).getByLabelText('Value'), { target: { value: 'RU' } });
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('draft')).toBe('country = RU'));
    expect((screen.getByLabelText('The same as text') as HTMLTextAreaElement).value).toBe('country = RU');
  });

  it('says what is wrong with a text, and offers what was meant', async () => {
    open(`${BUILDING}&draft=contry+%3D+CN`, SAMPLE);
    expect(await screen.findByText(/There is no attribute or feature called so: “contry” \(character 1\)/)).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Show this segment' }) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Did you mean “country”?' }));
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('draft')).toBe('country = CN'));
  });

  it('says that nobody has such a value', async () => {
    open(`${BUILDING}&draft=country+%3D+CM`, SAMPLE);
    expect(await screen.findByText(/No customer that you may see has ever had country “CM”/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Did you mean “CN”?' }));
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('draft')).toBe('country = CN'));
    expect(await screen.findByDisplayValue('CN')).toBeTruthy();
  });

  it('counts some activities only, which are picked from those there are', async () => {
    open(`${BUILDING}&draft=${encodeURIComponent('activities_30(login) < 2')}`, SAMPLE);
    const row = await screen.findByRole('group', { name: 'activities in 30 days' });
    const which = within(row).getByRole('combobox', { name: 'Which activities count; empty for all' });
    fireEvent.mouseDown(which);
    fireEvent.click(await screen.findByText('Report opened', { ignore: 'option, [role=option]' }));
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('draft')).toBe('activities_30(login, "Report opened") < 2'));
    expect(within(await screen.findByRole('group', { name: 'activities in 30 days' })).queryByText('any activity')).toBeNull();
  });

  it('says that nobody has had such an activity', async () => {
    open(`${BUILDING}&draft=${encodeURIComponent('activities_30(logn) < 2')}`, SAMPLE);
    expect(await screen.findByText(/No customer that you may see has ever had an activity “logn”/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Did you mean “login”?' }));
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('draft')).toBe('activities_30(login) < 2'));
  });

  it('says that nobody fits where values are hidden', async () => {
    open(`${BUILDING}&draft=contact_name+%3D+Cy`, SAMPLE);
    expect(await screen.findByText(/The values of contact_name are hidden from you/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Did you mean/ })).toBeNull();
  });

  it('shows the segment when it is wished', async () => {
    open(`${BUILDING}&draft=country+%3D+CN`, SAMPLE);
    const apply = await screen.findByRole('button', { name: 'Show this segment' });
    await waitFor(() => expect((apply as HTMLButtonElement).disabled).toBe(false));
    fireEvent.click(apply);
    await waitFor(() => expect(window.location.search).toBe('?segment=country+%3D+CN&lang=en'));
  });

  it('keeps a rule under a name', async () => {
    const log = open(`${BUILDING}&draft=country+%3D+CN`, { ...SAMPLE, 'POST /api/v1/segments': { status: 201, body: { name: 'cn' } } });
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await within(dialog).findByLabelText('Name'), { target: { value: 'cn' } });
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await waitFor(() => expect((save as HTMLButtonElement).disabled).toBe(false));
    fireEvent.click(save);
    await waitFor(() => expect(log).toContain('POST /api/v1/segments {"name":"cn","rule":"country = CN","note":"","shared":true}'));
  });

  it('saves over the version that was opened, whatever came from the server meanwhile, and says that there is a newer one', async () => {
    let saved = segments.saved;
    const log = open(`${BUILDING}&draft=country+%3D+CN`, {
      ...SAMPLE,
      '/api/v1/segments': () => ({ body: saved }),
      'PUT /api/v1/segments/chinese': { body: { ...segments.saved[1], version: 2, note: 'agreed' } },
    });
    const dialog = await screen.findByRole('dialog');
    fireEvent.mouseDown(await within(dialog).findByRole('combobox', { name: 'Open a saved one' }));
    fireEvent.click(await screen.findByText('@chinese', { ignore: '[role=option]' }));
    fireEvent.change(await within(dialog).findByLabelText('Note for others'), { target: { value: 'agreed' } });
    saved = saved.map((each) => ({ ...each, version: each.version + 1, rule: 'country = TW', by: 'kim@example.org' }));
    await comeBack();
    expect(await within(dialog).findByText('Meanwhile version 2 was saved, by kim@example.org.')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save as next version' }));
    await waitFor(() => expect(log).toContain('PUT /api/v1/segments/chinese {"name":"chinese","rule":"country = CN","note":"agreed","shared":true,"version":1}'));
    expect(await within(dialog).findByText('Saved.')).toBeTruthy();
  });

  it('loses nothing when the server refuses', async () => {
    open(`${BUILDING}&draft=country+%3D+CN`, { ...SAMPLE, 'POST /api/v1/segments': { status: 409, body: { code: 'NAME_TAKEN', detail: '' } } });
    const dialog = await screen.findByRole('dialog');
    const name = await within(dialog).findByLabelText('Name');
    fireEvent.change(name, { target: { value: 'large' } });
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await waitFor(() => expect((save as HTMLButtonElement).disabled).toBe(false));
    fireEvent.click(save);
    expect(await within(dialog).findByText(/This name is taken/)).toBeTruthy();
    expect((name as HTMLInputElement).value).toBe('large');
  });
});

describe('the segment picker', () => {
  it('offers saved segments, and those asked for last', async () => {
    open('/definitions?lang=en', SAMPLE);
    const box = await screen.findByRole('combobox', { name: 'Segment' });
    fireEvent.mouseDown(box);
    fireEvent.change(box, { target: { value: 'lar' } });
    fireEvent.click(await screen.findByText('@large', { ignore: 'option, [role=option]' }));
    await waitFor(() => expect(window.location.search).toContain('segment=%40large'));
  });

  it('asks once for what is picked with Enter, not for the letters typed to find it', async () => {
    open('/definitions?lang=en', SAMPLE);
    const box = await screen.findByRole('combobox', { name: 'Segment' });
    const asked: string[] = [];
    const watch = () => asked.push(new URLSearchParams(window.location.search).get('segment') ?? '');
    window.addEventListener('holdfast:moved', watch);
    const enter = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13 };
    fireEvent.mouseDown(box);
    fireEvent.change(box, { target: { value: 'lar' } });
    await screen.findByText('@large', { ignore: 'option, [role=option]' });
    fireEvent.keyDown(box, { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40, which: 40 });
    fireEvent.keyDown(box, enter);
    fireEvent.blur(box);
    await settled();
    expect(asked).toEqual(['@large']);
    window.removeEventListener('holdfast:moved', watch);
  });

  it('takes what is typed on Enter', async () => {
    open('/definitions?lang=en', SAMPLE);
    const box = await screen.findByRole('combobox', { name: 'Segment' });
    fireEvent.change(box, { target: { value: ' plan = Pro ' } });
    fireEvent.keyDown(box, { key: 'Enter', code: 'Enter', keyCode: 13 });
    await waitFor(() => expect(window.location.search).toContain('segment=plan+%3D+Pro'));
  });
});
