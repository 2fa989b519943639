import { describe, expect, it } from 'vitest';
import { movements } from '../testing/movements';
import { rate } from '../testing/rates';
import { show, texts } from '../texts/load';
import { flowsOf, rateFigure, revenueFigures } from './figure';
import { becauseText } from './setting';

describe('figure', () => {
  it('finds the groups of customers its formula names, each once', () => {
    expect(flowsOf('(|L_S| + |B|) / |S|')).toEqual(['L_S', 'B', 'S']);
    expect(flowsOf('|S ∩ E| / |S|')).toEqual(['S', 'E']);
    expect(flowsOf('Σ lost of day / active that morning')).toEqual(['L_S']);
  });

  it('is undefined with no parts and no interval when nobody was there at the start', () => {
    const figure = rateFigure('churn', { ...rate, numerator: 0, denominator: 0, value: null, interval: { low: null, high: null } }, []);
    expect(figure.value).toBeNull();
    expect(figure.parts).toBeNull();
    expect(figure.interval).toBeNull();
  });

  it('shows no whole customers where a rate is no share of any, such as the sum of daily rates', () => {
    expect(rateFigure('churn', { ...rate, numerator: 0.0312, denominator: 1 }, []).parts).toBeNull();
  });

  it('gives the two amounts of GRR and NRR, and their quotient is the ratio', () => {
    const figures = revenueFigures(movements.currencies[0]!, []);
    for (const metric of ['grr', 'nrr', 'arpa']) {
      const figure = figures.find((each) => each.metric === metric)!;
      expect(figure.parts!.numerator / figure.parts!.denominator).toBeCloseTo(figure.value!, 12);
    }
    expect(figures[0]).toMatchObject({ metric: 'mrr', value: 226910444, key: 'mrr:EUR' });
  });
});

describe('how a switch was found', () => {
  it('is said in the language of the reader, its numbers too', async () => {
    await show('ru');
    const term = (key: string, fallback: string, values = {}) => texts.t(`glossary::${key}`, { ...values, defaultValue: fallback });
    const found = { value: 20, origin: 'found' as const, how: '9000 of the 10000 gaps', because: { code: 'GAPS', values: { seen: '9000', all: '10000' } } };
    expect(becauseText(found, { term, language: 'ru' })).toMatch(/9\s?000 из 10\s000: первый день/);
    expect(becauseText({ ...found, because: { code: 'OF_TOMORROW', values: {} } }, { term, language: 'ru' })).toBe('9000 of the 10000 gaps');
    expect(becauseText({ value: 20, origin: 'found', how: 'as before' }, { term, language: 'ru' })).toBe('as before');
  });
});
