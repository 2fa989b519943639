import type { EconomicsAnswer } from '../api/answers';

/** The company's own numbers that a simulation starts from. */
export interface Base {
  /** Customers who pay at the end of the period. */
  readonly customers: number;
  /** Recurring revenue of each in a month, in minor units. */
  readonly arpa: number;
  readonly margin: number;
  /** Mean churn of a month. */
  readonly churn: number;
}

export interface Simulation {
  /** Share still there after a year, as it is and as it would be. */
  readonly retention: Pair;
  /** Gross margin of today's customers over the months simulated, in minor units. */
  readonly margin: Pair;
  /** Margin of a customer over his whole lifetime; without churn it has no end and no value. */
  readonly lifetimeValue: { readonly now: number | null; readonly then: number | null };
  readonly gain: number;
  /** The gain as a share of what it is now; null when that is nothing. */
  readonly relative: number | null;
}

interface Pair {
  readonly now: number;
  readonly then: number;
}

/** What a simulation starts from; null when one of the figures it needs is undefined. */
export function baseOf({ figures }: EconomicsAnswer): Base | null {
  const value = (metric: string) => figures.find((each) => each.metric === metric)?.value ?? null;
  const arpa = value('arpa');
  const margin = value('margin.gross');
  const customers = figures.find((each) => each.metric === 'arpa')?.parts.paying;
  const churn = value('ltv.simple') === null ? undefined : figures.find((each) => each.metric === 'ltv.simple')?.parts.monthlyChurn;
  return arpa === null || margin === null || customers === undefined || churn === undefined ? null : { customers, arpa, margin, churn };
}

/**
 * Today's customers over some months, with the share still there after a year raised by some points. Nobody joins, what
 * each pays and its margin stay; of a month t those are left who stayed t times: n · a · m · Σ (1 − c)^t.
 */
export function simulate({ customers, arpa, margin, churn }: Base, points: number, months: number): Simulation {
  const now = (1 - churn) ** 12;
  const then = Math.min(1, now + points / 100);
  const stay = { now: 1 - churn, then: then ** (1 / 12) };
  const monthly = customers * arpa * margin;
  const earned = { now: monthly * staying(stay.now, months), then: monthly * staying(stay.then, months) };
  return {
    retention: { now, then },
    margin: earned,
    lifetimeValue: { now: lifetime(arpa * margin, 1 - stay.now), then: lifetime(arpa * margin, 1 - stay.then) },
    gain: earned.then - earned.now,
    relative: earned.now === 0 ? null : earned.then / earned.now - 1,
  };
}

/** Months a customer is there, on average, of the next ones. */
function staying(stay: number, months: number): number {
  let left = 1;
  let sum = 0;
  for (let month = 1; month <= months; month++) {
    left *= stay;
    sum += left;
  }
  return sum;
}

function lifetime(monthly: number, churn: number): number | null {
  return churn <= 1e-12 ? null : monthly / churn;
}
