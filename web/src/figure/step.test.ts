import { beforeAll, describe, expect, it } from 'vitest';
import { show, texts } from '../texts/load';
import { stepText } from './step';

const words = {
  language: 'ru',
  t: (key: string, values = {}) => texts.t(key, values),
  term: (key: string, fallback: string, values = {}) => texts.t(`glossary::${key}`, { ...values, defaultValue: fallback }),
  flow: (symbol: string) => texts.t(`glossary::flow.${symbol}.name`),
} as Parameters<typeof stepText>[1];

describe('step of a bridge', () => {
  beforeAll(() => show('ru'));

  it('names the group that is counted or no longer counted, above or below the line', () => {
    expect(stepText('+ |L_N| in the numerator', words)).toBe('Учтены также: ' + words.flow('L_N'));
    expect(stepText('− |B| in the denominator', words)).toBe('Больше не в основе: ' + words.flow('B'));
    expect(stepText('+ 2 × |N| in the denominator', words)).toMatch(/^2 × В основе также/);
  });

  it('names a switch and its settings with the plural of the language', () => {
    expect(stepText('past due: lost after 30 days → active', words)).toMatch(/30 дней → /);
    expect(stepText('past due: lost after 2 days → active', words)).toMatch(/2 дня → /);
    expect(stepText('gap days: 1 → 0', words)).toMatch(/: 1 → 0$/);
  });

  it('leaves a kind it does not know as the server has it', () => {
    expect(stepText('something new', words)).toBe('something new');
  });
});
