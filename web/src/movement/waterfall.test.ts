import { describe, expect, it } from 'vitest';
import { movements } from '../testing/movements';
import { axisCut, baseline, waterfall } from './waterfall';

describe('waterfall', () => {
  const bars = waterfall(movements.currencies[0]!);

  it('leads from the opening to the closing amount to the last cent', () => {
    expect(bars[0]).toMatchObject({ line: 'OPENING', to: 215056789 });
    expect(bars.at(-2)!.to).toBe(bars.at(-1)!.to);
    expect(bars.at(-1)).toMatchObject({ line: 'CLOSING', to: 226910444 });
  });

  it('goes in the order of the report and leaves out lines on which nothing moved', () => {
    expect(bars.map((bar) => bar.line)).toEqual(['OPENING', 'NEW', 'EXPANSION', 'CONTRACTION', 'CHURN', 'REACTIVATION', 'RESUME', 'CLOSING']);
  });

  it('cuts the axis below the lowest bar only where steps are small beside totals', () => {
    const cut = axisCut(bars)!;
    expect(cut).toBeGreaterThan(0);
    expect(cut).toBeLessThan(Math.min(...bars.map((bar) => bar.to)));
    const nothing = { ...movements.currencies[0]!.minorUnits, opening: 0, expansion: 0, contraction: 0, churn: 0, reactivation: 0, resume: 0 };
    const fromNothing = waterfall({ currency: 'EUR', minorUnits: { ...nothing, new: 500, closing: 500 }, ratios: {} });
    expect(axisCut(fromNothing)).toBeNull();
  });

  it('stands on the cut, else on zero, and reaches below it where revenue did', () => {
    expect(baseline(bars)).toBe(axisCut(bars));
    const nothing = Object.fromEntries(Object.keys(movements.currencies[0]!.minorUnits).map((line) => [line, 0])) as typeof movements.currencies[0]['minorUnits'];
    const of = (lines: Partial<typeof nothing>) => baseline(waterfall({ currency: 'EUR', minorUnits: { ...nothing, ...lines }, ratios: {} }));
    expect(of({ new: 500, closing: 500 })).toBe(0);
    expect(of({ fx: -5, closing: -5 })).toBe(-5);
  });
});
