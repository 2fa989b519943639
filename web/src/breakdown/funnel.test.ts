import { describe, expect, it } from 'vitest';
import { byPlan } from '../testing/breakdown';
import { funnel, sizes } from './funnel';

describe('funnel', () => {
  it('equals two coins worked by hand', () => {
    // P(0) = 1/4 > 0.025, so r = 0 and the low end is cut to 0; at 0.975 r = 2: (2 − (1 − 0.975) / 0.25) / 2
    const { warning, alarm } = funnel(2, 0.5);
    expect(warning[0]).toBe(0);
    expect(warning[1]).toBeCloseTo(0.95, 12);
    expect(alarm[1]).toBeCloseTo(0.998, 12);
  });

  it('equals ten at one fifth worked by hand', () => {
    // P(R ≤ 5) = 0.9936306176 is the first above 0.975, P(R = 5) = 0.0264241152
    expect(funnel(10, 0.2).warning[1]).toBeCloseTo((5 - 0.0186306176 / 0.0264241152) / 10, 12);
  });

  it('nears the normal for large numbers, where the near miss of one tail of 5% would be 1.645', () => {
    const deviation = Math.sqrt((0.1 * 0.9) / 1_000_000);
    expect((funnel(1_000_000, 0.1).warning[1] - 0.1) / deviation).toBeCloseTo(1.959964, 2);
  });

  it('is a point where everybody or nobody left', () => {
    expect(funnel(7, 0).alarm).toEqual([0, 0]);
    expect(funnel(7, 1).warning).toEqual([1, 1]);
  });

  it('puts the groups of the sample company where the server puts them', () => {
    const share = byPlan.total.numerator / byPlan.total.denominator;
    for (const { place, value, denominator } of byPlan.groups) {
      if (value === null) continue;
      const { warning, alarm } = funnel(denominator, share);
      const found =
        value > alarm[1] ? 'far_above' : value > warning[1] ? 'above' : value < alarm[0] ? 'far_below' : value < warning[0] ? 'below' : 'inside';
      expect(found).toBe(place);
    }
  });

  it('is drawn from below the smallest group to above the largest', () => {
    const drawn = sizes(55, 1352);
    expect(drawn[0]).toBeLessThan(55);
    expect(drawn.at(-1)).toBeGreaterThan(1352);
    expect([...drawn].sort((a, b) => a - b)).toEqual(drawn);
    expect(sizes(1, 1)).toEqual([1, 2]);
  });
});
