import type { CurrencyMovements, Flows, Interval, Metric, MovementAnswer, Period, RateAnswer, Settings } from '../api/answers';
import type { Texts } from '../texts/useTexts';

/** What a value is written as. */
export type Unit = 'share' | 'points' | 'ratio' | 'customers' | 'money' | 'days' | 'months';

export interface Part {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
}

/** A number with all that is known of it. */
export interface Figure {
  /** In the address when the figure is open. */
  readonly key: string;
  /** The id of the metric in the glossary and the catalogue. */
  readonly metric: string;
  /** What it is called where the glossary has no name for it; empty otherwise. */
  readonly name: string;
  /** Of whom or of when it is, where the name of the metric leaves that open; empty otherwise. */
  readonly about: string;
  readonly unit: Unit;
  readonly currency: string;
  /** Null when it is undefined. Money is in minor units. */
  readonly value: number | null;
  /** What was divided by what; null when the figure is no division or its parts are not told. */
  readonly parts: { readonly unit: Unit; readonly numerator: number; readonly denominator: number } | null;
  readonly interval: Interval | null;
  readonly annualised: number | null;
  readonly formula: string;
  readonly sql: string;
  /** Whether the query is the metric's own and not that of the question asked. */
  readonly isSqlGeneral: boolean;
  readonly source: string;
  /** What went into it, already named in the reader's language. */
  readonly made: readonly Part[];
  /** Why it has no value, in the reader's language; empty for the usual reason. */
  readonly why: string;
  /** The flows whose customers are behind it, the nearest first; empty when no list of them can be asked for. */
  readonly flows: readonly string[];
  /** Whose customers those are, where it is not the question's own. */
  readonly behind: { readonly period?: string; readonly segment?: string };
  /** The days it is counted over; null when they are the question's own. */
  readonly period: Period | null;
  /** Whether definitions can be compared by it. */
  readonly isChurn: boolean;
}

/** Under what a screen's figures were counted. */
export interface Asked {
  readonly definition: string;
  readonly segment: string | null;
  readonly asOf: string | null;
  /** Left out where each figure has its own. */
  readonly period?: Period;
  /** Left out where the answer does not tell them. */
  readonly settings?: Settings;
}

/** What a figure has of which nothing else is said. */
export const NOTHING = {
  name: '',
  about: '',
  made: [],
  why: '',
  currency: '',
  parts: null,
  interval: null,
  annualised: null,
  formula: '',
  sql: '',
  isSqlGeneral: false,
  source: '',
  flows: [],
  behind: {},
  period: null,
  isChurn: false,
} as const satisfies Partial<Figure>;

/** Churn or retention; `key` is what the address calls it. */
export function rateFigure(key: 'churn' | 'retention', answer: RateAnswer, catalogue: readonly Metric[]): Figure {
  const inCustomers = answer.value !== null && Number.isInteger(answer.numerator) && answer.denominator > 0;
  return {
    ...NOTHING,
    key,
    metric: answer.metric,
    unit: 'share',
    value: answer.value,
    parts: inCustomers
      ? { unit: 'customers', numerator: answer.numerator, denominator: answer.denominator }
      : null,
    interval: known(answer.interval),
    annualised: answer.annualised,
    formula: answer.formula,
    sql: answer.sql ?? '',
    source: entry(catalogue, answer.metric)?.source ?? '',
    flows: flowsOf(answer.formula),
    isChurn: key === 'churn',
  };
}

/** Customers at the end of the period. */
export function customersFigure(flows: Flows): Figure {
  return { ...NOTHING, key: 'customers', metric: 'customers', unit: 'customers', value: flows.E, formula: '|E|', flows: ['E', 'S'] };
}

/** Recurring revenue at the end, and the ratios of its movements, in one currency. */
export function revenueFigures(movements: CurrencyMovements, catalogue: readonly Metric[]): Figure[] {
  const { currency, minorUnits, ratios, sql } = movements;
  const mrr: Figure = {
    ...NOTHING,
    key: `mrr:${currency}`,
    metric: 'mrr',
    unit: 'money',
    currency,
    value: minorUnits.closing ?? null,
    formula: 'MRR_b',
    sql: sql ?? '',
    flows: ['E', 'N', 'R'],
  };
  const others = Object.entries(ratios).map(([metric, value]): Figure => {
    const found = entry(catalogue, metric);
    return {
      ...NOTHING,
      key: `${metric}:${currency}`,
      metric,
      unit: metric === 'arpa' ? 'money' : metric.startsWith('quick_ratio') ? 'ratio' : 'share',
      currency,
      value,
      parts: value === null ? null : revenueParts(metric, minorUnits),
      formula: found?.formula ?? '',
      sql: found?.sql ?? '',
      isSqlGeneral: true,
      source: found?.source ?? '',
      flows: metric === 'nrr' ? ['S'] : metric === 'arpa' ? ['E'] : ['L_S', 'S'],
    };
  });
  return [mrr, ...others];
}

/** Each currency alone and, where there are several, all together before them; each then says which it is. */
export function allRevenueFigures({ currencies, converted }: MovementAnswer, catalogue: readonly Metric[], { t }: Pick<Texts, 't'>): Figure[] {
  const alone = currencies.map((each) => ({ name: each.currency, figures: revenueFigures(each, catalogue) }));
  if (converted === undefined) return alone.flatMap(({ figures }) => figures);
  const together = converted.minorUnits === null ? [unconverted(converted.currency, t)] : revenueFigures(converted, catalogue);
  const about = t('revenue.all_in', { currency: converted.currency });
  return [
    ...together.map((figure): Figure => ({ ...figure, key: `${figure.key}${ALL}`, about })),
    ...alone.flatMap(({ name, figures }) => figures.map((figure): Figure => ({ ...figure, about: name }))),
  ];
}

/** What ends the keys of figures of all currencies together, apart from those of the one they are in. */
const ALL = ':all';

export function isTogether({ key }: Figure): boolean {
  return key.endsWith(ALL);
}

/** Recurring revenue where a rate is missing: undefined, and neither nothing nor that of one currency. */
function unconverted(currency: string, t: Texts['t']): Figure {
  return { ...NOTHING, key: `mrr:${currency}`, metric: 'mrr', unit: 'money', currency, value: null, formula: 'MRR_b', why: t('problem.FX_RATE_MISSING') };
}

/** The two amounts a reader can check a headline ratio with. */
function revenueParts(metric: string, amounts: Readonly<Record<string, number>>): Figure['parts'] {
  const { opening = 0, lost = 0, kept = 0, closing = 0, paying = 0 } = amounts;
  switch (metric) {
    case 'grr':
      return { unit: 'money', numerator: opening - lost, denominator: opening };
    case 'nrr':
      return { unit: 'money', numerator: kept, denominator: opening };
    case 'arpa':
      return paying === 0 ? null : { unit: 'money', numerator: closing, denominator: paying };
    default:
      return null;
  }
}

/** An interval with both its ends, or none. */
export function known(interval: Interval | null): Interval | null {
  return interval?.low == null || interval.high === null ? null : interval;
}

/** The groups of customers a formula names; of `S ∩ E` both. */
export function flowsOf(formula: string): string[] {
  const named = [...formula.matchAll(/\|([^|]+)\|/g)].flatMap((found) => (found[1] ?? '').split('∩'));
  const flows = [...new Set(named.map((each) => each.trim()))];
  return flows.length === 0 ? ['L_S'] : flows;
}

export function entry(catalogue: readonly Metric[], id: string): Metric | undefined {
  return catalogue.find((each) => each.id === id);
}
