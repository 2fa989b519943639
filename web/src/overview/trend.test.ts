import { describe, expect, it } from 'vitest';
import { coloursOf } from '../app/theme';
import { rate } from '../testing/rates';
import { drawTrend, monthsToDraw } from './trend';

const december = rate;
const quiet = { ...rate, complete: false, period: { from: '2026-01-01', to: '2026-02-01' }, value: 0, flows: { ...rate.flows, N: 0, R: 0, left: 0 } };
const running = { ...quiet, value: 0.011, flows: { ...quiet.flows, N: 1 } };

describe('trend', () => {
  it('leaves the running month out as long as nothing is known of it, and no other', () => {
    expect(monthsToDraw([december, quiet])).toEqual([december]);
    expect(monthsToDraw([december, running])).toEqual([december, running]);
    const deadMonth = { ...quiet, complete: true };
    expect(monthsToDraw([deadMonth, december])).toEqual([deadMonth, december]);
  });

  it('dashes the way from the last complete month to the running one and gives it no interval', () => {
    const [low, , solid, dashed] = drawTrend([december, december, running], coloursOf('light'), 'en').series;
    expect(solid!.data).toEqual([december.value, december.value, null]);
    expect(dashed!.data).toEqual([null, december.value, 0.011]);
    expect(low!.data[2]).toBeNull();
  });
});
