import type { Cohort, CohortAnswer, Period } from '../api/answers';
import { type Figure, NOTHING } from '../figure/figure';

export const SUBJECTS = ['customers', 'mrr', 'buyers', 'users', 'revenue'] as const;
export type Subject = (typeof SUBJECTS)[number];

export function isMoney(subject: Subject): boolean {
  return subject === 'mrr' || subject === 'revenue';
}

/** C: who joined in the period; k: the periods since. */
const FORMULAS = { customers: '|C ∩ E_k| / |C|', money: 'revenue_k of C / revenue_0 of C' } as const;

/** What is kept of a cohort at an age; who joined in it can be listed where joining is the definition's. */
export function cohortFigure(of: Subject, cohort: Cohort, age: number, about: string): Figure {
  const value = cohort.shares[age] ?? null;
  const size = Number(cohort.size);
  return {
    ...NOTHING,
    key: `cohort:${cohort.cohort.from}:${age}`,
    metric: isMoney(of) ? 'cohort.revenue' : 'cohort.logo',
    about,
    unit: 'share',
    value,
    parts: isMoney(of) || value === null ? null : { unit: 'customers', numerator: Math.round(value * size), denominator: size },
    flows: of === 'customers' || of === 'mrr' ? ['N'] : [],
    formula: FORMULAS[isMoney(of) ? 'money' : 'customers'],
    behind: { period: asPeriod(cohort.cohort) },
    period: cohort.cohort,
  };
}

/** All cohorts together at an age, each by its size: only those old enough, above and below the line. */
export function wholeFigure(of: Subject, { cohorts }: CohortAnswer, age: number, about: string): Figure {
  const old = cohorts.filter((each) => each.shares[age] != null);
  const size = old.reduce((sum, each) => sum + Number(each.size), 0);
  const kept = old.reduce((sum, each) => sum + Number(each.size) * (each.shares[age] ?? 0), 0);
  return {
    ...NOTHING,
    key: `cohort:all:${age}`,
    metric: isMoney(of) ? 'cohort.revenue' : 'cohort.logo',
    about,
    unit: 'share',
    value: size === 0 ? null : kept / size,
    formula: FORMULAS[isMoney(of) ? 'money' : 'customers'],
    parts: isMoney(of) || size === 0 ? null : { unit: 'customers', numerator: Math.round(kept), denominator: size },
  };
}

/** As the server reads a period: both days are in it. */
export function asPeriod({ from, to }: Period): string {
  return `${from}..${new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)}`;
}

/** How strongly a cell is coloured: from 0 at the lowest share drawn to 1 at the highest. */
export function strength({ cohorts }: CohortAnswer, value: number): number {
  const all = cohorts.flatMap((each) => each.shares).filter((each): each is number => each !== null);
  const low = Math.min(...all);
  const high = Math.max(...all);
  return high === low ? 1 : (value - low) / (high - low);
}
