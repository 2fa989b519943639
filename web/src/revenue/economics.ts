import type { EconomicFigure, EconomicsAnswer } from '../api/answers';
import { type Figure, known, NOTHING, type Part, type Unit } from '../figure/figure';
import type { Texts } from '../texts/useTexts';

/** What the parts are counted in; those not named here are counts. */
const UNITS: Readonly<Record<string, Unit>> = {
  mrr: 'money',
  arpa: 'money',
  spent: 'money',
  cac: 'money',
  ltv: 'money',
  unrecovered: 'money',
  margin: 'share',
  monthlyChurn: 'share',
  meanLifetime: 'months',
  observedFor: 'months',
};

/** How the server's sentences of an undefined figure begin, and the report's name of the same reason. */
const REASONS: readonly (readonly [string, string])[] = [
  ['nobody paid at', 'NOBODY_PAID'],
  ['an amount it needs', 'NO_RATE'],
  ['no gross margin', 'NO_MARGIN'],
  ['no acquisition cost', 'NO_COST'],
  ['acquisition cost and gross margin', 'NO_COST_OR_MARGIN'],
  ['winning customers cost nothing', 'FREE_TO_WIN'],
  ['nothing is left', 'NO_MARGIN_LEFT'],
  ['nobody was won', 'NOBODY_ACQUIRED'],
  ['no whole month', 'NO_WHOLE_MONTH'],
  ['nobody left in the months', 'NO_CHURN'],
  ['nobody has been', 'NOBODY_EVER'],
  ['nobody left in the period', 'NOBODY_LEFT'],
  ['fewer than half', 'FEWER_THAN_HALF'],
];

type Words = Pick<Texts, 'term'>;

/** Why a figure is undefined in the reader's words; a reason not known here stays as the server has it. */
export function reason(sentence: string | null, { term }: Words): string {
  if (sentence === null) return '';
  const code = REASONS.find(([start]) => sentence.startsWith(start))?.[1];
  return code === undefined ? sentence : term(`economics.why.${code}`, sentence);
}

export function economicFigures({ figures, currency }: EconomicsAnswer, words: Words): Figure[] {
  return figures.map((of) => ({ ...economicFigure(of, currency, words), sql: of.sql ?? '' }));
}

/** Without its query, which for a group is that of all groups. */
export function economicFigure(of: EconomicFigure, currency: string, words: Words): Figure {
  return {
    ...NOTHING,
    key: `economics:${of.metric}`,
    metric: of.metric,
    unit: of.unit === 'count' ? 'customers' : of.unit,
    currency,
    value: of.value,
    made: made(of, words),
    why: reason(of.undefinedBecause, words),
    interval: known(of.interval),
    formula: of.formula,
    source: of.source,
    flows: of.metric === 'lost_before_payback' ? ['X'] : of.metric === 'cac' ? ['N'] : of.metric === 'arpa' ? ['E'] : [],
  };
}

/** That nothing is unknown is not worth a word. */
function made({ parts }: EconomicFigure, { term }: Words): Part[] {
  return Object.entries(parts)
    .filter(([name, value]) => name !== 'unknown' || value > 0)
    .map(([name, value]) => ({ name: term(`economics.part.${upper(name)}`, name), value, unit: UNITS[name] ?? 'customers' }));
}

/** `monthlyChurn` is `MONTHLY_CHURN` in the report's texts. */
function upper(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** What those cost who left before they had earned back what winning them cost; null when there is nobody. */
export interface Unrecovered {
  readonly before: number;
  readonly leavers: number;
  readonly amount: number;
}

export function unrecovered({ figures }: EconomicsAnswer): Unrecovered | null {
  const parts = figures.find((each) => each.metric === 'lost_before_payback' && each.value !== null)?.parts;
  const { leftBefore = 0, leavers = 0, unrecovered: amount = 0 } = parts ?? {};
  return leftBefore === 0 ? null : { before: leftBefore, leavers, amount };
}

/** Whether a customer brings less over his lifetime than winning him costs. */
export function losesMoney({ figures }: EconomicsAnswer): boolean {
  const ratio = figures.find((each) => each.metric === 'ltv_cac')?.value;
  return ratio != null && ratio < 1;
}
