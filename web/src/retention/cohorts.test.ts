import { describe, expect, it } from 'vitest';
import type { CohortAnswer } from '../api/answers';
import { asPeriod } from '../figure/behind';
import { cohortFigure, strength, wholeFigure } from './cohorts';

const period = (from: string, to: string) => ({ from, to });
/** 100 and 300 customers: weighed by size is not the plain mean, and the young cohort has no second age. */
const answer: CohortAnswer = {
  definition: 'holdfast',
  of: 'customers',
  kind: 'classic',
  windowDays: null,
  currency: null,
  cohorts: [
    { cohort: period('2025-01-01', '2025-02-01'), size: '100', shares: [1, 0.5, 0.4], kept: [100, 50, 40], eligible: [100, 100, 100] },
    { cohort: period('2025-02-01', '2025-03-01'), size: '300', shares: [0.9, 0.7], kept: [270, 210], eligible: [300, 300] },
    { cohort: period('2025-03-01', '2025-04-01'), size: '1000', shares: [0.8], kept: [800], eligible: [1000] },
  ],
};

describe('cohorts', () => {
  it('are weighed by their size, only those old enough above and below the line', () => {
    // (100 · 0.5 + 300 · 0.7) / 400 = 260 / 400; the plain mean would be 0.6, with the third below the line 0.186
    expect(wholeFigure('customers', answer, 1, '')).toMatchObject({ value: 0.65, parts: { numerator: 260, denominator: 400 } });
  });

  it('are undefined together where none is old enough or nobody joined', () => {
    expect(wholeFigure('customers', answer, 3, '').value).toBeNull();
    const nobody = { ...answer, cohorts: [{ cohort: period('2025-01-01', '2025-02-01'), size: '0', shares: [null], kept: [0], eligible: [0] }] };
    expect(wholeFigure('customers', nobody, 0, '')).toMatchObject({ value: null, parts: null });
  });

  it('give the counts of customers but none of money, which is no count', () => {
    expect(cohortFigure('customers', answer, answer.cohorts[1]!, 1, '').parts).toEqual({ unit: 'customers', numerator: 210, denominator: 300 });
    expect(cohortFigure('mrr', answer, answer.cohorts[1]!, 1, '').parts).toBeNull();
  });

  it('list who joined, by a period whose last day is in it', () => {
    expect(asPeriod(period('2024-02-01', '2024-03-01'))).toBe('2024-02-01..2024-02-29');
    expect(cohortFigure('customers', answer, answer.cohorts[0]!, 0, '')).toMatchObject({ flows: ['N'], behind: { period: '2025-01-01..2025-01-31' } });
    expect(cohortFigure('users', answer, answer.cohorts[0]!, 0, '').flows).toEqual([]);
  });

  it('are weighed by those who have had as long, where everybody has days of his own', () => {
    const own: CohortAnswer = { ...answer, kind: 'bounded', windowDays: 30, cohorts: [
      { ...answer.cohorts[0]!, shares: [1, 0.5], kept: [100, 40], eligible: [100, 80] },
      { ...answer.cohorts[1]!, shares: [1, 0.25], kept: [300, 5], eligible: [300, 20] },
    ] };
    expect(wholeFigure('customers', own, 1, '')).toMatchObject({ value: 0.45, parts: { numerator: 45, denominator: 100 } });
    expect(cohortFigure('users', own, own.cohorts[1]!, 1, '')).toMatchObject({ value: 0.25, parts: { numerator: 5, denominator: 20 } });
    expect(cohortFigure('users', own, own.cohorts[1]!, 1, '').formula).toContain('active in');
  });

  it('are coloured from the lowest share drawn to the highest', () => {
    expect(strength(answer, 0.4)).toBe(0);
    expect(strength(answer, 0.7)).toBeCloseTo(0.5, 12);
    expect(strength({ ...answer, cohorts: [{ ...answer.cohorts[2]!, shares: [0.8] }] }, 0.8)).toBe(1);
  });
});
