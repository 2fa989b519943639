import { describe, expect, it } from 'vitest';
import type { MovementPoint, RatePoint } from '../api/answers';
import { allRevenueFigures, customersFigure, type Figure, rateFigure } from '../figure/figure';
import { movements, movementSeries } from '../testing/movements';
import { rate, retention, series } from '../testing/rates';
import { metrics } from '../testing/catalogue';
import { sparkOf } from './sparks';

const texts = { t: (key: string) => key, language: 'en' } as unknown as Parameters<typeof sparkOf>[2];

/** Of 200 at the start 30 left and 10 came, so that E / S, 1 − L_S / S and what a definition calls churn all differ. */
const flows = { ...rate.flows, S: 200, lostS: 30, N: 10, R: 0, E: 180 };
const months: readonly RatePoint[] = series.rates.slice(0, 3).map((point, i) => ({ ...point, value: 0.4, flows: i === 2 ? { ...flows, S: 0, lostS: 0 } : flows }));
const points: readonly MovementPoint[] = movementSeries.periods.slice(0, 2).map((point) => ({
  ...point,
  currencies: point.currencies.map((each) => ({ ...each, minorUnits: { ...each.minorUnits, opening: 1, closing: 777 }, ratios: { ...each.ratios, nrr: 1.1, grr: 0.9, arpa: 5 } })),
}));

function values(figure: Figure) {
  return sparkOf(figure, { rates: months, movements: points }, texts)?.values;
}

describe('the line beside a figure', () => {
  it('is the retention of those at the start, undefined where there were none', () => {
    expect(values(rateFigure('retention', retention, metrics.metrics))).toEqual([0.85, 0.85, null]);
  });

  it('is what the definition calls churn, and the customers at the end', () => {
    expect(values(rateFigure('churn', rate, metrics.metrics))).toEqual([0.4, 0.4, 0.4]);
    expect(values(customersFigure(rate.flows))).toEqual([180, 180, 180]);
  });

  it('is the closing revenue and each ratio for itself, in the currency of the figure', () => {
    const figures = allRevenueFigures(movements, metrics.metrics, texts);
    const of = (name: string) => values(figures.find(({ metric }) => metric === name)!);
    expect(of('mrr')).toEqual([777, 777]);
    expect(of('nrr')).toEqual([1.1, 1.1]);
    expect(of('grr')).toEqual([0.9, 0.9]);
    expect(values({ ...figures[0]!, currency: 'XXX' })).toBeUndefined();
  });

  it('is that of all currencies together for what is of all together, with a gap where a rate is missing', () => {
    const [eur] = movements.currencies;
    const converted = { ...eur!, policy: 'floating' as const };
    const [together, alone] = allRevenueFigures({ ...movements, converted }, metrics.metrics, texts).filter(({ metric }) => metric === 'mrr');
    const none = { currency: 'EUR', minorUnits: null, ratios: null, undefinedBecause: 'no rate of USD' };
    const all = [none, ...points.map(({ currencies }) => ({ ...currencies[0]!, minorUnits: { ...currencies[0]!.minorUnits, closing: 999 }, undefinedBecause: null }))];
    const lines = { rates: months, movements: all.map((each, i) => ({ ...points[i % 2]!, converted: each })) };
    expect(sparkOf(together!, lines, texts)?.values).toEqual([null, 999, 999]);
    expect(sparkOf(alone!, lines, texts)?.values).toEqual([777, 777, 777]);
  });
});
