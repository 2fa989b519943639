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
  ['migration', []],
  ['closing', ['E']],
] as const;

/** Each line of the movements as a figure; those that are no part of the answer are left out. */
export function lineFigures({ currency, minorUnits, sql }: CurrencyMovements): Figure[] {
  return LINES.filter(([line]) => minorUnits[line] !== undefined).map(
    ([line, flows]): Figure => ({
      ...NOTHING,
      key: `line.${line}:${currency}`,
      metric: `line.${line.toUpperCase()}`,
      unit: 'money',
      currency,
      value: minorUnits[line] ?? null,
      flows,
      sql: sql ?? '',
    }),
  );
}
