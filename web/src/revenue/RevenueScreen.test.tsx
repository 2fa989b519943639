import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { movements } from '../testing/movements';
import { economics } from '../testing/economics';
import { economicsByPlan } from '../testing/economicsByPlan';
import { barriers, open, problem, SAMPLE } from '../testing/screen';
import './RevenueScreen'; // loaded by the address, which on a slow machine takes longer than a test waits

const EN = '/revenue?lang=en';

describe('movements', () => {
  it('list every line from opening to closing, and the ratios with their amounts', async () => {
    open(EN, SAMPLE);
    expect(await screen.findByRole('button', { name: /^€2,150,567.89: Opening/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^-€32,728.76: Churn/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^4.28: Quick ratio\./ })).toBeTruthy();
    expect(screen.getByText('€2,114,964.92 of €2,150,567.89')).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: '95% interval' })).toBeNull();
    expect(await barriers()).toEqual([]);
  });

  it('open a line with its query and the customers it is of', async () => {
    const [eur] = movements.currencies;
    const asked = open(`${EN}&open=line.churn%3AEUR&flow=L_S`, {
      ...SAMPLE,
      '/api/v1/movements': { body: { ...movements, currencies: [{ ...eur, sql: 'SELECT churn' }] } },
    });
    const drawer = await screen.findByRole('dialog');
    await within(drawer).findByRole('list', { name: 'Customers' });
    expect(asked.some((each) => each.includes('flow=L_S'))).toBe(true);
    fireEvent.click(within(drawer).getByRole('tab', { name: 'SQL' }));
    expect(await within(drawer).findByText('SELECT churn')).toBeTruthy();
  });

  it('say that a rate is missing where all currencies together are undefined, and show each for itself', async () => {
    const converted = { currency: 'EUR', minorUnits: null, ratios: null, undefinedBecause: 'no rate of USD' };
    open(EN, { ...SAMPLE, '/api/v1/movements': { body: { ...movements, converted } } });
    expect(await screen.findByText(/An exchange rate is missing/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^€2,150,567.89: Opening/ })).toBeTruthy();
  });

  it('keep all currencies together apart from the one they are in', async () => {
    const [eur] = movements.currencies;
    const converted = { ...eur, minorUnits: { ...eur!.minorUnits, opening: 300000000 } };
    open(EN, { ...SAMPLE, '/api/v1/movements': { body: { ...movements, converted } } });
    expect(await screen.findByRole('button', { name: /^€3,000,000.00: Opening, All together, in EUR/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^€2,150,567.89: Opening\./ })).toBeTruthy();
  });

  it('say that there is no revenue', async () => {
    open(EN, { ...SAMPLE, '/api/v1/movements': { body: { ...movements, currencies: [] } } });
    expect(await screen.findByText(/No recurring revenue/)).toBeTruthy();
  });
});

describe('unit economics', () => {
  it('warn of what was never earned back, above the figures', async () => {
    open(`${EN}&part=economics`, SAMPLE);
    expect(await screen.findByText('40 of 121 customers who left had not earned back what winning them cost; €6,370.08 of it is lost.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^3 months: Months to pay back\./ })).toBeTruthy();
    expect(await barriers()).toEqual([]);
    expect(screen.getByRole('columnheader', { name: '95% interval' })).toBeTruthy();
  });

  it('give the reason of an undefined figure in the reader’s language', async () => {
    const figures = economics.figures.map((each) => (each.metric === 'cac' ? { ...each, value: null, undefinedBecause: 'nobody was won in the period' } : each));
    open('/revenue?lang=zh-CN&part=economics&open=economics%3Acac', { ...SAMPLE, '/api/v1/economics': { body: { ...economics, figures } } });
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).queryByText(/nobody was won/)).toBeNull();
    expect(within(drawer).getByText('本期没有新获客户。')).toBeTruthy();
  });
});

describe('unit economics by group', () => {
  const BY = { ...SAMPLE, '/api/v1/economics': (query: URLSearchParams) => ({ body: query.has('by') ? economicsByPlan : economics }) };
  const groups = () => within(screen.getByRole('region', { name: 'By group: plan' })).getAllByRole('rowheader').map((each) => each.textContent);

  it('are asked for once an attribute is chosen, sorted by a press, and say why one is undefined', async () => {
    const asked = open(`${EN}&part=economics&by=plan`, BY);
    await screen.findByRole('region', { name: 'By group: plan' });
    expect(asked).toContain('GET /api/v1/economics?by=plan');
    expect(groups()).toEqual(['Team', 'Pro', 'not known', 'all']);
    expect(screen.getByText('€800.00 – €1,000.00')).toBeTruthy();
    const [, undefinedCell] = within(screen.getByRole('row', { name: /^not known/ })).getAllByRole('cell');
    expect(undefinedCell!.textContent).toMatch(/^undefined.*won/);
    fireEvent.click(screen.getByRole('button', { name: /^Revenue per/ }));
    expect(window.location.search).toContain('sort=-arpa');
    expect(groups()).toEqual(['Pro', 'Team', 'not known', 'all']);
    expect(await barriers()).toEqual([]);
  });

  it('open with the query and the customers of the group', async () => {
    const asked = open(`${EN}&part=economics&by=plan&open=economics%3Aarpa%3APro&flow=E`, BY);
    const drawer = await screen.findByRole('dialog');
    await within(drawer).findByRole('list', { name: 'Customers' });
    expect(asked.some((each) => each.includes('/customers?') && each.includes('segment=plan+%3D+Pro'))).toBe(true);
    fireEvent.click(within(drawer).getByRole('tab', { name: 'SQL' }));
    expect(await within(drawer).findByText('SELECT arpa')).toBeTruthy();
  });

  it('are not asked for before', async () => {
    const asked = open(`${EN}&part=economics`, BY);
    expect(await screen.findByText(/^Choose what is known of customers/)).toBeTruthy();
    expect(asked.some((each) => each.includes('by='))).toBe(false);
  });
});

describe('simulation', () => {
  it('says that it takes twelve months where the address asks for a stretch there is none of', async () => {
    open(`${EN}&part=simulation&months=1000`, SAMPLE);
    expect(await screen.findByText('“1000” is none of the stretches of time to choose from; until then it is 12 months.')).toBeTruthy();
  });

  it('says what five points of a year’s retention are worth, and opens what it is made of', async () => {
    open(`${EN}&part=simulation`, SAMPLE);
    const gain = await screen.findByRole('button', { name: /: More gross margin\./ });
    expect(screen.getByRole('button', { name: /^72.93%: Still there after a year/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^77.93%: Still there after a year/ })).toBeTruthy();
    fireEvent.click(gain);
    expect(within(await screen.findByRole('dialog')).getByText(/paying customers 4,059; revenue per customer €559.03/)).toBeTruthy();
  });

  it('keeps what is typed in the address, right or wrong, and says what a right one is', async () => {
    open(`${EN}&part=simulation`, SAMPLE);
    const box = (await screen.findByLabelText('More retention of a year, points')) as HTMLInputElement;
    fireEvent.change(box, { target: { value: '2,5' } });
    expect(screen.getByRole('button', { name: /^75.43%: Still there after a year/ })).toBeTruthy();
    fireEvent.change(box, { target: { value: 'many' } });
    expect(box.value).toBe('many');
    expect(window.location.search).toContain('lift=many');
    expect(screen.getByText(/A number from 0 to 100/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('does not guess where a figure it needs is undefined', async () => {
    const figures = economics.figures.map((each) => (each.metric === 'margin.gross' ? { ...each, value: null } : each));
    open(`${EN}&part=simulation`, { ...SAMPLE, '/api/v1/economics': { body: { ...economics, figures } } });
    expect(await screen.findByText(/Not enough is known for this/)).toBeTruthy();
  });

  it('says what is wrong when it cannot be asked', async () => {
    open('/revenue?lang=ru&part=simulation', { ...SAMPLE, '/api/v1/economics': problem(422, 'NO_FACTS') });
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
  });
});
