import type { CurrencyMovements, Flows, Interval, Metric, MovementAnswer, RateAnswer } from '../api/answers';

/** What a value is written as. */
export type Unit = 'share' | 'ratio' | 'customers' | 'money';

/** A number with all that is known of it. */
export interface Figure {
  /** In the address when the figure is open. */
  readonly key: string;
  /** The id of the metric in the glossary and the catalogue. */
  readonly metric: string;
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
  /** The flows whose customers are behind it, the nearest first. */
  readonly flows: readonly string[];
  /** Whether definitions can be compared by it. */
  readonly isChurn: boolean;
}

const NOTHING = { currency: '', parts: null, interval: null, annualised: null, formula: '', sql: '', isSqlGeneral: false, source: '', isChurn: false };

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
    interval: answer.interval?.low == null ? null : answer.interval,
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
  const { currency, minorUnits, ratios } = movements;
  const mrr: Figure = {
    ...NOTHING,
    key: `mrr:${currency}`,
    metric: 'mrr',
    unit: 'money',
    currency,
    value: minorUnits.closing ?? null,
    formula: 'MRR_b',
    flows: ['E', 'N', 'R'],
  };
  const others = Object.entries(ratios).map(([metric, value]): Figure => {
    const known = entry(catalogue, metric);
    return {
      ...NOTHING,
      key: `${metric}:${currency}`,
      metric,
      unit: metric === 'arpa' ? 'money' : metric.startsWith('quick_ratio') ? 'ratio' : 'share',
      currency,
      value,
      parts: value === null ? null : revenueParts(metric, minorUnits),
      formula: known?.formula ?? '',
      sql: known?.sql ?? '',
      isSqlGeneral: true,
      source: known?.source ?? '',
      flows: metric === 'nrr' ? ['S'] : metric === 'arpa' ? ['E'] : ['L_S', 'S'],
    };
  });
  return [mrr, ...others];
}

export function allRevenueFigures(answer: MovementAnswer, catalogue: readonly Metric[]): Figure[] {
  return answer.currencies.flatMap((each) => revenueFigures(each, catalogue));
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

/** The groups of customers a formula names; of `S ∩ E` both. */
export function flowsOf(formula: string): string[] {
  const named = [...formula.matchAll(/\|([^|]+)\|/g)].flatMap((found) => (found[1] ?? '').split('∩'));
  const flows = [...new Set(named.map((each) => each.trim()))];
  return flows.length === 0 ? ['L_S'] : flows;
}

function entry(catalogue: readonly Metric[], id: string): Metric | undefined {
  return catalogue.find((each) => each.id === id);
}
