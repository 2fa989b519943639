import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rate } from '../testing/rates';
import { byPlan } from '../testing/breakdown';
import { barriers, open, problem, SAMPLE } from '../testing/screen';
import { ruleOf } from '../figure/behind';
import { groupFigure } from './groups';
import './BreakdownScreen'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/breakdown?lang=en';

async function rows(name: string): Promise<string[]> {
  const region = await screen.findByRole('region', { name });
  return within(region).getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent).join('|'));
}

describe('rule of a group', () => {
  it('keeps what was asked for before, and quotes what is no word', () => {
    expect(ruleOf('', 'plan', 'Team')).toBe('plan = Team');
    expect(ruleOf('country = CN or country = GB', 'plan', 'Team 2.0')).toBe('(country = CN or country = GB) and plan = "Team 2.0"');
    expect(ruleOf('', 'owner', 'Ann "the" Lee')).toBe('owner = "Ann ""the"" Lee"');
    expect(ruleOf('', 'owner', '')).toBe('owner is unknown');
  });
});

describe('a group', () => {
  it('has its customers behind it where a rule names it, which none does with a band of numbers', () => {
    const [, starter] = byPlan.groups;
    expect(groupFigure(byPlan, starter!, 'Starter', '', []).behind).toEqual({ segment: 'plan = Starter' });
    expect(groupFigure({ ...byPlan, bands: true }, starter!, 'Starter', '', []).behind).toEqual({});
  });
});

describe('breakdown', () => {
  it('shows who is in each group, the largest first, without groups of nobody, and what the limits say', async () => {
    open(EN, SAMPLE);
    const shown = await rows('Breakdown');
    expect(shown[1]).toBe('Starter|57|1,352|4.22%|3.27% – 5.42%|above the rest');
    expect(shown[4]).toBe('Enterprise|2|356|0.56%|0.15% – 2.02%|below the rest');
    expect(shown.at(-1)).toBe('all|117|3,909|2.99%|2.50% – 3.58%|');
    expect(shown.join()).not.toContain('not known');
    expect(await barriers()).toEqual([]);
  });

  it('opens a group with its customers only', async () => {
    const asked = open(`${EN}&segment=country+%3D+CN`, SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: /^4.22%: Customer churn, Starter/ }));
    const drawer = await screen.findByRole('dialog');
    fireEvent.click(within(drawer).getByRole('tab', { name: 'Customers' }));
    await within(drawer).findByRole('list', { name: 'Customers' });
    expect(asked).toContain('GET /api/v1/customers?segment=%28country+%3D+CN%29+and+plan+%3D+Starter&flow=L_S&limit=100');
  });

  it('asks for the attribute and the figure of the address', async () => {
    const asked = open(`${EN}&by=owner&metric=retention.cohort&period=2025-Q4`, SAMPLE);
    await screen.findByRole('region', { name: 'Breakdown' });
    expect(asked).toContain('GET /api/v1/churn?period=2025-Q4&by=owner&metric=retention.cohort');
  });

  it('asks a question for each group of the first attribute and shows both at once', async () => {
    const asked = open(`${EN}&beside=country`, SAMPLE);
    const shown = await rows('By both');
    expect(shown).toHaveLength(6);
    expect(shown[0]).toBe('|Starter|Team|Business|Enterprise|Insights');
    expect(shown[1]).toMatch(/^Starter\|4.2%1,352\|/);
    expect(asked).toContain('GET /api/v1/churn?segment=plan+%3D+Insights&by=country&metric=churn.cohort');
    fireEvent.click(screen.getByRole('button', { name: /^4.22%: Customer churn, Team, Starter/ }));
    expect(within(await screen.findByRole('dialog')).getByText('57 of 1,352')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('says that a figure that is no share has no limits', async () => {
    const groups = byPlan.groups.map((each) => ({ ...each, place: 'not_judged' }));
    open(EN, { ...SAMPLE, '/api/v1/churn': (query) => ({ body: query.has('by') ? { ...byPlan, groups } : rate }) });
    expect(await screen.findByText(/there are no limits of chance/)).toBeTruthy();
  });

  it('says that nobody is in any group', async () => {
    const groups = byPlan.groups.map((each) => ({ ...each, numerator: 0, denominator: 0, value: null }));
    open(EN, { ...SAMPLE, '/api/v1/churn': (query) => ({ body: query.has('by') ? { ...byPlan, groups } : rate }) });
    expect(await screen.findByText(/Nobody is in any of these groups/)).toBeTruthy();
  });

  it('says which attributes there are when asked for another', async () => {
    open('/breakdown?lang=ru&by=colour', {
      ...SAMPLE,
      '/api/v1/churn': (query) => (query.has('by') ? problem(400, 'UNKNOWN_ATTRIBUTE', "'colour'. Known: city, plan.") : { body: rate }),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Known: city, plan.');
  });
});
