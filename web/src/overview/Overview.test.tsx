import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { warnings } from '../testing/customers';
import { rate, series } from '../testing/rates';
import { movements, movementSeries } from '../testing/movements';
import { vocabulary } from '../testing/segments';
import { barriers, open, problem, SAMPLE, settled } from '../testing/screen';

const EN = '/overview?lang=en';

describe('overview', () => {
  it('shows the last complete period with counts and interval', async () => {
    open(EN, SAMPLE);
    expect(await screen.findByText('In December 2025, 117 of 3,909 customers left.')).toBeTruthy();
    expect(screen.getByText('117 of 3,909')).toBeTruthy();
    expect(screen.getByText('95% interval: 2.50% – 3.58%')).toBeTruthy();
    expect(await screen.findByRole('button', { name: /^€2,269,104.44: Monthly recurring revenue/ })).toBeTruthy();
  });

  it('says until which day the facts reach', async () => {
    open(EN, SAMPLE);
    expect(await screen.findByText(/^Data until: December 31, 2025 \(Contracts, Activity\); December 30, 2025 \(Orders\) · Last brought in: /)).toBeTruthy();
  });

  it('speaks of a dashed end only where there is one', async () => {
    open(EN, SAMPLE);
    expect(await screen.findByText(/^The dashed end is the running month/)).toBeTruthy();
    cleanup();
    open(EN, { ...SAMPLE, '/api/v1/churn/series': { body: { ...series, rates: series.rates.filter((each) => each.complete) } } });
    await screen.findByRole('img', { name: /^Churn month by month/ });
    expect(screen.queryByText(/dashed end/)).toBeNull();
  });

  it('says why there is no trend instead of drawing an empty one', async () => {
    const rates = series.rates.map((each) => ({ ...each, value: null, numerator: 0, denominator: 0, interval: { low: null, high: null } }));
    open(EN, { ...SAMPLE, '/api/v1/churn/series': { body: { ...series, rates } } });
    const part = (await screen.findByText(/^Undefined: in none of these months/)).closest('section')!;
    expect(within(part).queryByRole('img')).toBeNull();
    expect(within(part).getAllByRole('button', { name: /^undefined: / }).length).toBe(rates.filter((each) => each.complete || each.flows.N + each.flows.R + each.flows.left > 0).length);
  });

  it('asks for what the address says and sends nothing that was not chosen', async () => {
    const asked = open('/overview?lang=en&period=2025-Q3&segment=country+%3D+CN', SAMPLE);
    await screen.findByText('117 of 3,909');
    expect(asked).toContain('GET /api/v1/movements?period=2025-Q3&segment=country+%3D+CN');
  });

  it('says that a rate is undefined and why', async () => {
    const none = { ...rate, numerator: 0, denominator: 0, value: null, interval: { low: null, high: null }, flows: { ...rate.flows, S: 0 } };
    open(`${EN}&period=2020-01`, { ...SAMPLE, '/api/v1/churn': { body: none } });
    expect(await screen.findByRole('button', { name: /^undefined: Customer churn/ })).toBeTruthy();
    expect(screen.getAllByText(/there is nothing to divide by/).length).toBeGreaterThan(0);
  });

  it('says how facts come where there are none', async () => {
    open(EN, { ...SAMPLE, '/api/v1/churn': problem(422, 'NO_FACTS') });
    expect(await screen.findByText(/Ask an owner or an analyst to bring a file in/)).toBeTruthy();
  });

  it('says in the reader’s language what is wrong with a segment, with the particulars of the server', async () => {
    open('/overview?lang=ru&segment=bogus', { ...SAMPLE, '/api/v1/churn': problem(400, 'INVALID_SEGMENT', 'instead of the end: bogus') });
    const alert = (await screen.findAllByRole('alert'))[0]!;
    expect(alert.textContent).toContain('Сегмент не читается');
    expect(alert.textContent).toContain('instead of the end: bogus');
    expect((screen.getByLabelText('Сегмент') as HTMLInputElement).value).toBe('bogus');
  });

  it('asks to sign in again when the session is over, and stays where it was', async () => {
    open(`${EN}&period=2025-11`, { ...SAMPLE, '/api/v1/churn': problem(401, 'NOT_SIGNED_IN') });
    expect(await screen.findByLabelText('Password')).toBeTruthy();
    expect(window.location.search).toContain('period=2025-11');
  });

  it('says which groups moved churn, the largest first, and by what', async () => {
    open(EN, SAMPLE);
    const table = await screen.findByRole('region', { name: 'What changed and why' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      'country: DE2.00%3.80%+0.600+0.050+0.650',
      'plan: Pro–10.00%+0.5000.000+0.500',
      'country: not known6.25%–0.000-0.150-0.150',
      'all2.49%2.99%+0.500',
    ]);
    expect(screen.getByText(/went from 2.49% in November 2025 to 2.99%: \+0.500 points/)).toBeTruthy();
  });

  it('opens what a group was, is and did, each with the query of its attribute', async () => {
    open(EN, SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: /^3.80%: .*, country: DE\. / }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText('38 of 1,000')).toBeTruthy();
    fireEvent.click(within(drawer).getByRole('tab', { name: 'SQL' }));
    expect(await within(drawer).findByText('SELECT by country')).toBeTruthy();
  });

  it('says how much of what a group did is of its rate and how much of its size', async () => {
    open(`${EN}&open=change:country:DE:effect`, SAMPLE);
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText('+0.650')).toBeTruthy();
    expect(within(drawer).getByText('Left more or less often, points +0.600; Became more or fewer, points +0.050')).toBeTruthy();
  });

  it('lists the customers of a group in the period before', async () => {
    const asked = open(`${EN}&open=change:country:DE:before&flow=L_S`, SAMPLE);
    await screen.findByRole('list', { name: 'Customers' });
    expect(asked).toContain('GET /api/v1/customers?period=2025-11-01..2025-11-30&segment=country+%3D+DE&flow=L_S&limit=100');
  });

  it('shows both queries of the whole change', async () => {
    open(`${EN}&open=change:effect`, SAMPLE);
    const drawer = await screen.findByRole('dialog');
    fireEvent.click(within(drawer).getByRole('tab', { name: 'SQL' }));
    expect((await within(drawer).findByLabelText('Query that reproduces it')).textContent).toBe('SELECT before;\n\nSELECT now');
  });

  it('shows the query of all warnings below the first of them', async () => {
    open(EN, SAMPLE);
    const part = (await screen.findByRole('heading', { name: 'Early warnings' })).closest('section')!;
    fireEvent.click(await within(part).findByText('SQL'));
    expect(await within(part).findByText('SELECT * FROM warning')).toBeTruthy();
  });

  it('opens all warnings, each with who looks after the customer and how long he has been silent', async () => {
    const [plan] = vocabulary.attributes;
    const attributes = ['owner'].map((name) => ({ ...plan, name }));
    const asked = open(EN, { ...SAMPLE, '/api/v1/segments/vocabulary': { body: { ...vocabulary, attributes } } });
    fireEvent.click(await screen.findByRole('button', { name: 'All of them, with owners' }));
    expect(window.location.search).toContain('open=warnings');
    const drawer = await screen.findByRole('dialog');
    const rows = within(await within(drawer).findByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent))).toEqual([
      ['Customer', 'Name', 'Sign', 'Since', 'Owner', 'Days of silence', 'Days left', 'At stake a month'],
      ['C-000122', 'Acme', expect.any(String), 'December 26, 2025', 'James Miller', '6', '3', '€262.50'],
      ['C-000158', '–', expect.any(String), 'December 20, 2025', '–', '40', '1', '–'],
    ]);
    expect(asked.some((each) => each.startsWith('GET /api/v1/warnings?show=') && each.endsWith('limit=100'))).toBe(true);
    expect(within(drawer).getByRole('button', { name: 'Save as' })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('shows the next hundred of many warnings when asked to', async () => {
    const many = (query: URLSearchParams) => ({ body: { ...warnings, count: 180, warnings: warnings.warnings.slice(0, query.get('limit') === '200' ? 2 : 1) } });
    const asked = open(`${EN}&open=warnings`, { ...SAMPLE, '/api/v1/warnings': many });
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText(/^1 of 180 are shown/)).toBeTruthy();
    fireEvent.click(within(drawer).getByRole('button', { name: 'Show more' }));
    expect(await within(drawer).findByText('C-000158')).toBeTruthy();
    expect(asked.some((each) => each.endsWith('limit=200'))).toBe(true);
  });

  it('opens the churn of a month from its line in the table', async () => {
    const asked = open(EN, SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: /^2.10%: .*, February 2025/ }));
    expect(window.location.search).toContain('period=2025-02');
    expect(window.location.search).toContain('open=churn');
    await settled();
    expect(asked).toContain('GET /api/v1/churn?period=2025-02');
  });

  it('says that there is nothing to compare with', async () => {
    open(EN, { ...SAMPLE, '/api/v1/changes': problem(422, 'INCOMPARABLE_FIGURES') });
    expect(await screen.findByText('There is no period before it to compare with.')).toBeTruthy();
  });

  it('shows who is about to leave to those who may see customers, and how far the data reach', async () => {
    open(EN, SAMPLE);
    expect(await screen.findByText(/^2 warnings on December 31, 2025, the last day known/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'C-000158' })).toBeTruthy();
    expect(screen.getByText('C-000122').tagName).toBe('CODE');
    expect(screen.getByRole('link', { name: 'Acme' }).getAttribute('href')).toBe('/customers/C-000122?lang=en');
    expect(screen.getByText(/silent \(6 days\) · 3 days left · €262.50 a month at stake/)).toBeTruthy();
  });

  it('shows churn month by month from one request, the running month told apart', async () => {
    const asked = open(`${EN}&segment=country+%3D+CN`, SAMPLE);
    const chart = await screen.findByRole('img', { name: /^Churn.*January 2025 2.00%; February 2025 2.10%.*January 2026 0.10%$/ });
    const rows = within(chart.parentElement!).getAllByRole('row').slice(1).map((row) => row.textContent);
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)).toBe('January 2026 (Running period, incomplete)0.10%');
    expect(asked.filter((each) => each.includes('/churn'))).toEqual(['GET /api/v1/churn', 'GET /api/v1/churn?segment=country+%3D+CN', 'GET /api/v1/churn/series?segment=country+%3D+CN&count=12']);
  });

  it('shows beside a number how it came about, in words too, over the months that are over', async () => {
    open(EN, SAMPLE);
    expect(await screen.findByRole('img', { name: 'Month by month from January 2025 to December 2025: 2.00% at first, 2.99% at last, between 2.00% and 3.00%.' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Month by month from January 2025 to December 2025: 3,900 at first, 4,059 at last, between 3,900 and 4,059.' })).toBeTruthy();
    expect(await screen.findByRole('img', { name: /^Month by month from January 2025 to December 2025: .*€.* at last/ })).toBeTruthy();
    expect(screen.getAllByRole('img', { name: /^Month by month/ })).toHaveLength(6);
  });

  it('shows several currencies all together and each alone, and says which is which', async () => {
    const [eur] = movements.currencies;
    const usd = { ...eur!, currency: 'USD', minorUnits: { ...eur!.minorUnits, closing: 10_000 } };
    const converted = { ...eur!, minorUnits: { ...eur!.minorUnits, closing: 227_000_000 }, policy: 'floating' };
    open(EN, { ...SAMPLE, '/api/v1/movements': { body: { ...movements, currencies: [eur, usd], converted } } });
    expect(await screen.findByRole('button', { name: /^€2,270,000.00: Monthly recurring revenue, All together, in EUR\./ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^€2,269,104.44: Monthly recurring revenue, EUR\./ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^\$100.00: Monthly recurring revenue, USD\./ })).toBeTruthy();
    expect(screen.getAllByText('All together, in EUR').length).toBeGreaterThan(1);
  });

  it('leaves all together undefined where a rate is missing, never at nothing', async () => {
    const converted = { currency: 'EUR', minorUnits: null, ratios: null, undefinedBecause: 'no rate of USD', policy: 'floating' };
    open(EN, { ...SAMPLE, '/api/v1/movements': { body: { ...movements, converted } } });
    expect(await screen.findByRole('button', { name: /^undefined: Monthly recurring revenue, All together, in EUR\./ })).toBeTruthy();
    expect(screen.getAllByText(/An exchange rate is missing/).length).toBeGreaterThan(0);
  });

  it('asks for the line of revenue last', async () => {
    const asked = open(EN, SAMPLE);
    await screen.findByRole('img', { name: /^Month by month.*€/ });
    const order = asked.map((each) => each.replace(/\?.*/, ''));
    expect(order.filter((each) => each.endsWith('/movements/series'))).toHaveLength(1);
    expect(order.indexOf('GET /api/v1/movements/series')).toBeGreaterThan(order.indexOf('GET /api/v1/churn/series'));
  });

  it('shows no way there where fewer than two months have a value', async () => {
    const one = { ...series, rates: series.rates.slice(11, 12) };
    open(EN, { ...SAMPLE, '/api/v1/churn/series': { body: one }, '/api/v1/movements/series': { body: { ...movementSeries, periods: movementSeries.periods.slice(11) } } });
    await screen.findByRole('heading', { name: /^Churn/ });
    await settled();
    expect(screen.queryByRole('img', { name: /^Month by month/ })).toBeNull();
  });

  it('has no barriers', async () => {
    open(EN, SAMPLE);
    await screen.findByText('117 of 3,909');
    await screen.findAllByRole('img', { name: /^Month by month/ });
    await screen.findByRole('img', { name: /^How recurring revenue moved/ });
    expect(await barriers()).toEqual([]);
  });
});

describe('a number opened', () => {
  it('is in the address, and says what it is', async () => {
    open(EN, SAMPLE);
    fireEvent.click(await screen.findByRole('button', { name: /^2.99%: Customer churn\. / }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText('|L_S| / |S|')).toBeTruthy();
    expect(within(drawer).getByText('holdfast, version 1')).toBeTruthy();
    expect(window.location.search).toContain('open=churn');
  });

  it('lists the customers behind it', async () => {
    open(`${EN}&open=churn&flow=L_S`, SAMPLE);
    const list = await screen.findByRole('list', { name: 'Customers' });
    expect(within(list).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['C-000024', 'C-000158']);
    expect(screen.getByText(/2 customers/)).toBeTruthy();
    fireEvent.click(within(screen.getByRole('dialog')).getAllByText('SQL').at(-1)!);
    expect(await screen.findByText('SELECT customer_id FROM flow WHERE at_start AND NOT at_end')).toBeTruthy();
  });

  it('leads to another definition in the reader’s words, without steps that move nothing', async () => {
    open('/overview?lang=zh-CN&open=churn&with=stripe', SAMPLE);
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findAllByText(/^另计入：/)).toHaveLength(3);
    const steps = within(drawer).getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(steps).toHaveLength(6);
    expect(steps.join()).not.toMatch(/numerator|gap/);
    expect(within(drawer).getAllByText(/^SQL：/)).toHaveLength(6);
    fireEvent.click(within(drawer).getByText(/^SQL：另计入：新增客户中/));
    expect(await within(drawer).findByText('SELECT figure 5')).toBeTruthy();
  });

  it('has no barriers', async () => {
    open(`${EN}&open=churn`, SAMPLE);
    await screen.findByRole('dialog');
    expect(await barriers()).toEqual([]);
  });
});
