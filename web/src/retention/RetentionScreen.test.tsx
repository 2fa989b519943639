import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { barriers, open, problem, SAMPLE } from '../testing/screen';
import { cohorts, survival } from '../testing/shapes';
import './RetentionScreen'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/retention?lang=en';

describe('retention', () => {
  it('shows the cohorts with all of them together, each age by those that have reached it', async () => {
    open(EN, SAMPLE);
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows[1]!.textContent).toBe('October 202523799.2%94.1%91.1%');
    expect(rows[4]!.textContent).toBe('All, by their size99.1%94.3%91.1%');
  });

  it('opens a cell: what it is, its counts, and who joined then', async () => {
    const asked = open(EN, SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: /^94.09%: Customers retained by age, joined October 2025, after 1 month/ }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText('223 of 237')).toBeTruthy();
    fireEvent.click(within(drawer).getByRole('tab', { name: 'Customers' }));
    await within(drawer).findByRole('list', { name: 'Customers' });
    expect(asked.some((each) => each.includes('period=2025-10-01..2025-10-31&flow=N'))).toBe(true);
  });

  it('asks for the query of a cell when it is opened', async () => {
    const asked = open(`${EN}&segment=country+%3D+CN`, { ...SAMPLE, '/api/v1/cohorts/sql': { body: { sql: 'SELECT retained' } } });
    const cell = await screen.findByRole('button', { name: /^94.09%: Customers retained by age, joined October 2025, after 1 month/ });
    expect(asked.some((each) => each.includes('/cohorts/sql'))).toBe(false);
    fireEvent.click(cell);
    const drawer = await screen.findByRole('dialog');
    fireEvent.click(within(drawer).getByRole('tab', { name: 'SQL' }));
    expect(await within(drawer).findByText('SELECT retained')).toBeTruthy();
    expect(asked).toContain('GET /api/v1/cohorts/sql?segment=country+%3D+CN&unit=MONTH&count=12&of=customers&kind=classic&cohort=2025-10-01&age=1');
  });

  it('asks for what the address says, and never for the period of the other screens', async () => {
    const asked = open(`${EN}&period=2025-Q3&of=mrr&unit=quarter&segment=country+%3D+CN`, SAMPLE);
    await screen.findByRole('table');
    expect(asked).toContain('GET /api/v1/cohorts?segment=country+%3D+CN&unit=QUARTER&count=12&of=mrr&kind=classic');
  });

  it('says that nobody joined instead of drawing nothing', async () => {
    const none = { ...cohorts, cohorts: cohorts.cohorts.map((each) => ({ ...each, size: '0', shares: each.shares.map(() => null) })) };
    open(EN, { ...SAMPLE, '/api/v1/cohorts': { body: none } });
    expect(await screen.findByText(/Nobody joined in these periods/)).toBeTruthy();
  });

  it('says what is wrong in the reader’s language', async () => {
    open('/retention?lang=zh-CN&of=users&segment=a', { ...SAMPLE, '/api/v1/cohorts': problem(400, 'INVALID_SEGMENT', 'leave it out') });
    expect((await screen.findByRole('alert')).textContent).toContain('leave it out');
  });

  it('says that there is no median yet', async () => {
    open(`${EN}&part=survival`, { ...SAMPLE, '/api/v1/survival': { body: { ...survival, medianDays: null } } });
    expect(await screen.findByText(/No median yet/)).toBeTruthy();
  });

  it.each([
    ['lifecycle', '/api/v1/lifecycle?unit=MONTH&count=12', /^202: New, November 2025/, 'SELECT new'],
    ['stickiness', '/api/v1/stickiness?unit=MONTH&count=12', /^24.38%: Stickiness, December 2025/, 'SELECT active_days'],
    ['survival', '/api/v1/survival?step=30', /^97.14%: Still there, 30 days/, 'SELECT days'],
    ['returns', '/api/v1/returns?days=30', /^39.21%: There on that very day, 1 day/, 'SELECT returned'],
    ['sweep', '/api/v1/sweep?max=90', /^3.08%: Churn at this threshold, 30 days/, 'SELECT lost'],
  ])('opens every number of %s down to its query, without barriers', async (part, address, name, sql) => {
    const asked = open(`${EN}&part=${part}`, SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name, hidden: true }));
    expect(asked).toContain(`GET ${address}`);
    const drawer = await screen.findByRole('dialog');
    fireEvent.click(within(drawer).getByRole('tab', { name: 'SQL' }));
    expect(await within(drawer).findByText(sql)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('has no barriers', async () => {
    open(EN, SAMPLE);
    await screen.findByRole('table');
    expect(await barriers()).toEqual([]);
  });
});
