import type { CurrencyMovements } from '../api/answers';

/** A bar of the bridge: a total stands on the axis, a step hangs on the one before. */
export interface Bar {
  /** As the glossary calls the line. */
  readonly line: string;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
}

/** The movements in the order of the report and of the ledger, so that one picture can be held beside the other. */
export const MOVEMENTS = ['new', 'expansion', 'contraction', 'churn', 'reactivation', 'pause', 'resume', 'fx'] as const;

/** From the opening to the closing amount, without the lines on which nothing moved. */
export function waterfall({ minorUnits }: CurrencyMovements): Bar[] {
  const opening = minorUnits.opening;
  const bars: Bar[] = [{ line: 'OPENING', amount: opening, from: 0, to: opening, total: true }];
  let level = opening;
  for (const line of MOVEMENTS) {
    const amount = minorUnits[line];
    if (amount !== 0) {
      bars.push({ line: line.toUpperCase(), amount, from: level, to: level + amount, total: false });
      level += amount;
    }
  }
  const closing = minorUnits.closing;
  return [...bars, { line: 'CLOSING', amount: closing, from: 0, to: closing, total: true }];
}

/** Where the axis starts when the steps would be too small to see beside the totals; null for at zero. */
export function axisCut(bars: readonly Bar[]): number | null {
  const ends = bars.flatMap((bar) => (bar.total ? [bar.to] : [bar.from, bar.to]));
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const spread = high - low;
  return low > 0 && spread > 1e-9 * high && spread < 0.4 * high ? Math.max(0, low - 0.6 * spread) : null;
}

/** Where the axis starts: at the cut, else at zero, or below it where revenue went there. */
export function baseline(bars: readonly Bar[]): number {
  return axisCut(bars) ?? Math.min(0, ...bars.map((bar) => bar.to));
}
