import type { CurrencyMovements } from '../api/answers';
import { type Figure, NOTHING } from '../figure/figure';
import { MOVEMENTS } from '../movement/waterfall';

/** The lines of the bridge in the order of its picture. */
const LINES = ['opening', ...MOVEMENTS, 'closing'] as const;

/** The customers whose movements a line holds, where a flow has them. */
const FLOWS: Partial<Record<(typeof LINES)[number], readonly string[]>> = { opening: ['S'], new: ['N'], churn: ['L_S'], reactivation: ['R'], closing: ['E'] };

/** Each line of the movements as a figure. */
export function lineFigures({ currency, minorUnits, sql }: CurrencyMovements): Figure[] {
  return LINES.map(
    (line): Figure => ({
      ...NOTHING,
      key: `line.${line}:${currency}`,
      metric: `line.${line.toUpperCase()}`,
      unit: 'money',
      currency,
      value: minorUnits[line],
      flows: FLOWS[line] ?? [],
      sql: sql ?? '',
    }),
  );
}
