import { count, days, money, months, percent, points, ratio } from '../format/format';
import { type Plain, plainMoney, plainPoints, plainShare, plainTime } from '../format/plain';
import { sequence } from '../texts/joined';
import type { Texts } from '../texts/useTexts';
import type { Figure, Unit } from './figure';

type Words = Pick<Texts, 't' | 'language'>;

export function writeFigure(figure: Figure, { t, language }: Words): string {
  return figure.value === null ? t('figure.undefined') : writeValue(figure.value, figure.unit, figure.currency, language);
}

export function writeValue(value: number, unit: Unit, currency: string, language: string): string {
  switch (unit) {
    case 'share':
      return percent(value, language);
    case 'points':
      return points(value, language);
    case 'ratio':
      return ratio(value, language);
    case 'customers':
      return count(value, language);
    case 'money':
      return money(Math.round(value), currency, language);
    case 'days':
      return days(value, language);
    case 'months':
      return months(value, language);
  }
}

/** The same for a file. */
export function plainValue(value: number, unit: Unit, currency: string, language: string): Plain {
  switch (unit) {
    case 'share':
      return plainShare(value);
    case 'points':
      return plainPoints(value);
    case 'ratio':
    case 'customers':
      return { value, unit: '' };
    case 'money':
      return plainMoney(Math.round(value), currency);
    case 'days':
      return plainTime(value, 'day', language);
    case 'months':
      return plainTime(value, 'month', language);
  }
}

/** What was divided by what; empty when it is not told. */
export function writeParts(figure: Figure, { t, language }: Words): string {
  if (figure.parts === null) return '';
  const { unit, numerator, denominator } = figure.parts;
  return t('figure.counts_of', {
    numerator: writeValue(numerator, unit, figure.currency, language),
    denominator: writeValue(denominator, figure.metric === 'arpa' ? 'customers' : unit, figure.currency, language),
  });
}

/** The 95% interval; empty when there is none. */
export function writeInterval(figure: Figure, { language }: Words): string {
  const { interval, unit, currency } = figure;
  return interval === null || interval.low === null || interval.high === null
    ? ''
    : `${writeValue(interval.low, unit, currency, language)} – ${writeValue(interval.high, unit, currency, language)}`;
}

export function figureName(figure: Figure, { metric }: Pick<Texts, 'metric'>): string {
  return figure.name === '' ? metric(figure.metric) : figure.name;
}

export function whyUndefined(figure: Figure, { t }: Pick<Texts, 't'>): string {
  return figure.why === '' ? t('figure.undefined_why') : figure.why;
}

/** What went into it: `customers won 263; spent €209,768.10`. */
export function writeMade({ made, currency }: Figure, language: string): string {
  return sequence(made.map((part) => `${part.name} ${writeValue(part.value, part.unit, currency, language)}`), language);
}
