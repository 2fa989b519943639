import { describe, expect, it } from 'vitest';
import { economics } from '../testing/economics';
import { baseOf, simulate } from './simulation';

/** A tenth leaves each month; 100 customers bring 1,000 with half of it as margin: 50,000 a month. */
const BASE = { customers: 100, arpa: 1_000, margin: 0.5, churn: 0.1 };

describe('simulation', () => {
  it('earns the margin of those still there, month by month', () => {
    // 50,000 · (0.9 + 0.81) in two months; counting the first month whole would be 50,000 · (1 + 0.9)
    expect(simulate(BASE, 0, 2).margin.now).toBeCloseTo(85_500, 6);
    expect(simulate(BASE, 0, 2).gain).toBe(0);
  });

  it('raises the retention of a year by points, not by a share and not that of a month', () => {
    const { retention } = simulate(BASE, 5, 12);
    expect(retention.now).toBeCloseTo(0.9 ** 12, 12); // 28.24%
    expect(retention.then).toBeCloseTo(0.9 ** 12 + 0.05, 12); // not 0.9^12 · 1.05, not 0.95^12
  });

  it('gives the gain as a share of what it would have been', () => {
    const { margin, gain, relative } = simulate(BASE, 5, 12);
    expect(gain).toBeCloseTo(margin.then - margin.now, 9);
    expect(relative).toBeCloseTo(gain / margin.now, 12);
    expect(gain).toBeGreaterThan(0);
  });

  it('ends at everybody staying, where the lifetime has no end', () => {
    const whole = simulate(BASE, 90, 3);
    expect(whole.retention.then).toBe(1);
    expect(whole.margin.then).toBeCloseTo(150_000, 6);
    expect(whole.lifetimeValue.then).toBeNull();
    expect(whole.lifetimeValue.now).toBeCloseTo(5_000, 9); // 500 / 0.1
  });

  it('has no relative gain where nothing was earned', () => {
    expect(simulate({ ...BASE, customers: 0 }, 5, 12).relative).toBeNull();
  });

  it('starts from the figures of the company, and not at all when one of them is undefined', () => {
    expect(baseOf(economics)).toEqual({ customers: 4059, arpa: 55903.041143138704, margin: 0.7404963815151673, churn: 0.02596014370469411 });
    const unknown = { ...economics, figures: economics.figures.map((each) => (each.metric === 'margin.gross' ? { ...each, value: null } : each)) };
    expect(baseOf(unknown)).toBeNull();
  });
});
