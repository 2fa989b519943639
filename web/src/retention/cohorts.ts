import type { Cohort, CohortAnswer } from '../api/answers';
import { asPeriod } from '../figure/behind';
import { type Figure, NOTHING } from '../figure/figure';

export const SUBJECTS = ['customers', 'mrr', 'buyers', 'users', 'revenue'] as const;
export type Subject = (typeof SUBJECTS)[number];

export function isMoney(subject: Subject): boolean {
  return subject === 'mrr' || subject === 'revenue';
}

export const KINDS = ['classic', 'unbounded', 'bounded'] as const;
export type Kind = (typeof KINDS)[number];

/** C: who joined in the period; k: the age; E_k: customers at the end of that period, A_k: active in it; L: days of a window. */
const FORMULAS: Readonly<Record<'customers' | 'seen', Readonly<Record<Kind, string>>>> = {
  customers: {
    classic: '|C ∩ E_k| / |C|',
    unbounded: '|C ∩ (E_k ∪ E_k+1 ∪ …)| / |C|',
    bounded: '|{i ∈ C : customer on day f_i + kL}| / |{i ∈ C : f_i + kL known}|',
  },
  seen: {
    classic: '|C ∩ A_k| / |C|',
    unbounded: '|C ∩ (A_k ∪ A_k+1 ∪ …)| / |C|',
    bounded: '|{i ∈ C : active in [f_i + kL, f_i + (k+1)L)}| / |{i ∈ C : window known}|',
  },
};

function formulaOf(of: Subject, kind: string): string {
  if (isMoney(of)) return 'revenue_k of C / revenue_0 of C';
  return FORMULAS[of === 'customers' ? 'customers' : 'seen'][KINDS.find((each) => each === kind) ?? 'classic'];
}

/** What is kept of a cohort at an age; who joined in it can be listed where joining is the definition's. */
export function cohortFigure(of: Subject, answer: CohortAnswer, cohort: Cohort, age: number, about: string): Figure {
  const value = cohort.shares[age] ?? null;
  const kept = cohort.kept?.[age];
  const eligible = cohort.eligible?.[age];
  return {
    ...NOTHING,
    key: `cohort:${cohort.cohort.from}:${age}`,
    metric: isMoney(of) ? 'cohort.revenue' : 'cohort.logo',
    about,
    unit: 'share',
    value,
    parts: isMoney(of) || kept === undefined || !eligible ? null : { unit: 'customers', numerator: kept, denominator: eligible },
    flows: of === 'customers' || of === 'mrr' ? ['N'] : [],
    formula: formulaOf(of, answer.kind),
    behind: { period: asPeriod(cohort.cohort) },
    period: cohort.cohort,
  };
}

/** All cohorts together at an age, each by its size: only those old enough, above and below the line. */
export function wholeFigure(of: Subject, answer: CohortAnswer, age: number, about: string): Figure {
  const old = answer.cohorts.filter((each) => each.shares[age] != null);
  const sum = (each: (cohort: Cohort) => number) => old.reduce((all, cohort) => all + each(cohort), 0);
  const below = sum((cohort) => cohort.eligible?.[age] ?? Number(cohort.size));
  const above = sum((cohort) => cohort.kept?.[age] ?? Number(cohort.size) * (cohort.shares[age] ?? 0));
  return {
    ...NOTHING,
    key: `cohort:all:${age}`,
    metric: isMoney(of) ? 'cohort.revenue' : 'cohort.logo',
    about,
    unit: 'share',
    value: below === 0 ? null : above / below,
    formula: formulaOf(of, answer.kind),
    parts: isMoney(of) || below === 0 ? null : { unit: 'customers', numerator: above, denominator: below },
  };
}

/** How strongly a cell is coloured: from 0 at the lowest share drawn to 1 at the highest. */
export function strength({ cohorts }: CohortAnswer, value: number): number {
  const all = cohorts.flatMap((each) => each.shares).filter((each): each is number => each !== null);
  const low = Math.min(...all);
  const high = Math.max(...all);
  return high === low ? 1 : (value - low) / (high - low);
}
