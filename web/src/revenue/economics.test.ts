import { beforeAll, describe, expect, it } from 'vitest';
import { economics } from '../testing/economics';
import { show, texts } from '../texts/load';
import { economicFigures, losesMoney, reason, unrecovered } from './economics';

const words = { term: (key: string, fallback: string) => texts.t(`glossary::${key}`, { defaultValue: fallback }) };
const withFigure = (metric: string, change: object) => ({
  ...economics,
  figures: economics.figures.map((each) => (each.metric === metric ? { ...each, ...change } : each)),
});

describe('unit economics', () => {
  beforeAll(() => show('ru'));

  it('name what they are made of in the reader’s language, with its unit, and not that nothing is unknown', () => {
    const cac = economicFigures(economics, words).find((each) => each.metric === 'cac')!;
    expect(cac.made).toEqual([
      { name: 'потрачено', value: 20976810, unit: 'money' },
      { name: 'привлечено клиентов', value: 263, unit: 'customers' },
    ]);
    const simple = economicFigures(economics, words).find((each) => each.metric === 'ltv.simple')!;
    expect(simple.made.map((each) => each.unit)).toEqual(['money', 'share', 'share', 'customers']);
    const gaps = withFigure('cac', { parts: { spent: 1, acquired: 2, unknown: 3 } });
    expect(economicFigures(gaps, words).find((each) => each.metric === 'cac')!.made.at(-1)).toMatchObject({ name: 'неизвестно о', value: 3 });
  });

  it('tell apart reasons that begin alike, and leave one that is new as it came', () => {
    expect(reason('nobody left in the period', words)).toBe('В этом периоде никто не ушёл.');
    expect(reason('nobody left in the months averaged', words)).toBe('В усреднённые месяцы никто не ушёл.');
    expect(reason('something new', words)).toBe('something new');
    expect(reason(null, words)).toBe('');
  });

  it('warn of those who left before they had paid back, and only when there are any', () => {
    expect(unrecovered(economics)).toEqual({ before: 40, leavers: 121, amount: 637008 });
    expect(unrecovered(withFigure('lost_before_payback', { parts: { leftBefore: 0, leavers: 121 } }))).toBeNull();
    expect(unrecovered(withFigure('lost_before_payback', { value: null }))).toBeNull();
  });

  it('lose money below one times the cost of winning a customer, not at it and not when it is undefined', () => {
    expect(losesMoney(withFigure('ltv_cac', { value: 0.99 }))).toBe(true);
    expect(losesMoney(withFigure('ltv_cac', { value: 1 }))).toBe(false);
    expect(losesMoney(withFigure('ltv_cac', { value: null }))).toBe(false);
  });
});
