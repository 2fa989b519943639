import type { CurrencyMovements } from '../api/answers';
import { type Figure, NOTHING } from '../figure/figure';

/** The lines of the bridge in its order, with the customers whose movements they are where a flow has them. */
const LINES = [
  ['opening', ['S']],
  ['new', ['N']],
  ['reactivation', ['R']],
  ['expansion', []],
  ['resume', []],
  ['contraction', []],
  ['pause', []],
  ['churn', ['L_S']],
  ['fx', []],
  ['closing', ['E']],
] as const;

/** Each line of the movements as a figure. */
export function lineFigures({ currency, minorUnits, sql }: CurrencyMovements): Figure[] {
  return LINES.map(
    ([line, flows]): Figure => ({
      ...NOTHING,
      key: `line.${line}:${currency}`,
      metric: `line.${line.toUpperCase()}`,
      unit: 'money',
      currency,
      value: minorUnits[line],
      flows,
      sql: sql ?? '',
    }),
  );
}
