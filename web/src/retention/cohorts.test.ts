import { describe, expect, it } from 'vitest';
import type { CohortAnswer } from '../api/answers';
import { asPeriod, cohortFigure, strength, wholeFigure } from './cohorts';

const period = (from: string, to: string) => ({ from, to });
/** 100 and 300 customers: weighed by size is not the plain mean, and the young cohort has no second age. */
const answer: CohortAnswer = {
  definition: 'holdfast',
  of: 'customers',
  cohorts: [
    { cohort: period('2025-01-01', '2025-02-01'), size: '100', shares: [1, 0.5, 0.4] },
    { cohort: period('2025-02-01', '2025-03-01'), size: '300', shares: [0.9, 0.7] },
    { cohort: period('2025-03-01', '2025-04-01'), size: '1000', shares: [0.8] },
  ],
};

describe('cohorts', () => {
  it('are weighed by their size, only those old enough above and below the line', () => {
    // (100 · 0.5 + 300 · 0.7) / 400 = 260 / 400; the plain mean would be 0.6, with the third below the line 0.186
    expect(wholeFigure('customers', answer, 1, '')).toMatchObject({ value: 0.65, parts: { numerator: 260, denominator: 400 } });
  });

  it('are undefined together where none is old enough or nobody joined', () => {
    expect(wholeFigure('customers', answer, 3, '').value).toBeNull();
    const nobody = { ...answer, cohorts: [{ cohort: period('2025-01-01', '2025-02-01'), size: '0', shares: [null] }] };
    expect(wholeFigure('customers', nobody, 0, '')).toMatchObject({ value: null, parts: null });
  });

  it('give the counts of customers but none of money, which is no count', () => {
    expect(cohortFigure('customers', answer.cohorts[1]!, 1, '').parts).toEqual({ unit: 'customers', numerator: 210, denominator: 300 });
    expect(cohortFigure('mrr', answer.cohorts[1]!, 1, '').parts).toBeNull();
  });

  it('list who joined, by a period whose last day is in it', () => {
    expect(asPeriod(period('2024-02-01', '2024-03-01'))).toBe('2024-02-01..2024-02-29');
    expect(cohortFigure('customers', answer.cohorts[0]!, 0, '')).toMatchObject({ flows: ['N'], behind: { period: '2025-01-01..2025-01-31' } });
    expect(cohortFigure('users', answer.cohorts[0]!, 0, '').flows).toEqual([]);
  });

  it('are coloured from the lowest share drawn to the highest', () => {
    expect(strength(answer, 0.4)).toBe(0);
    expect(strength(answer, 0.7)).toBeCloseTo(0.5, 12);
    expect(strength({ ...answer, cohorts: [{ ...answer.cohorts[2]!, shares: [0.8] }] }, 0.8)).toBe(1);
  });
});
