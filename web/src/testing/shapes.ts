import type { CohortAnswer, LifecycleAnswer, ReturnAnswer, StickinessAnswer, SurvivalAnswer, SweepAnswer } from '../api/answers';

/** Answers of the shapes of retention, as they came; cut to a few rows, their queries to a word. */

const ASKED = { definition: 'holdfast', asOf: null, segment: null } as const;
const NOVEMBER = { from: '2025-11-01', to: '2025-12-01' } as const;
const DECEMBER = { from: '2025-12-01', to: '2026-01-01' } as const;

export const cohorts: CohortAnswer = {
  definition: 'holdfast',
  of: 'customers',
  kind: 'classic',
  windowDays: null,
  currency: null,
  cohorts: [
    { cohort: { from: '2025-10-01', to: '2025-11-01' }, size: '237', shares: [0.9915611814345991, 0.9409282700421941, 0.9113924050632911], kept: [235, 223, 216], eligible: [237, 237, 237] },
    { cohort: NOVEMBER, size: '205', shares: [0.9951219512195122, 0.9463414634146341], kept: [204, 194], eligible: [205, 205] },
    { cohort: DECEMBER, size: '263', shares: [0.9885931558935361], kept: [260], eligible: [263] },
  ],
};

export const lifecycle: LifecycleAnswer = {
  ...ASKED,
  of: 'activity',
  periods: [
    { period: NOVEMBER, complete: true, active: 3887, new: 202, returning: 3595, resurrecting: 90, dormant: 191, sql: 'SELECT new' },
    { period: DECEMBER, complete: false, active: 4075, new: 276, returning: 3699, resurrecting: 100, dormant: 188, sql: 'SELECT new' },
  ],
};

export const stickiness: StickinessAnswer = {
  ...ASKED,
  of: 'activity',
  periods: [
    { period: NOVEMBER, complete: true, customers: 3887, numerator: 28450, denominator: 116610, value: 0.24397564531343795, customersByDays: [301, 340], sql: 'SELECT active_days' },
    { period: DECEMBER, complete: false, customers: 4075, numerator: 30799, denominator: 126325, value: 0.243807639026321, customersByDays: [313, 343, 405], sql: 'SELECT active_days' },
  ],
};

export const survival: SurvivalAnswer = {
  ...ASKED,
  until: '2025-12-31',
  lifetimes: 5729,
  ended: 1775,
  medianDays: 842,
  curve: [
    { days: 0, atRisk: 5729, value: 1, interval: { low: 1, high: 1 } },
    { days: 30, atRisk: 5410, value: 0.9713555960362076, interval: { low: 0.9669763396724428, high: 0.9757546852392185 } },
  ],
  sql: 'SELECT days',
};

export const returns: ReturnAnswer = {
  ...ASKED,
  of: 'activity',
  period: DECEMBER,
  starts: 'every',
  days: [
    { days: 1, mature: true, numerator: 11685, denominator: 29801, value: 0.39210093621019426, interval: { low: 0.38657215124982025, high: 0.3976575347599083 }, next: 11685, sql: 'SELECT returned' },
    { days: 2, mature: false, numerator: 9538, denominator: 28813, value: 0.3310311317807934, interval: { low: 0.325620327296796, high: 0.33648698540386246 }, next: 4120, sql: 'SELECT returned' },
  ],
};

const ALARMS = { numerator: 9000, denominator: 12000, value: 0.75, interval: { low: 0.742, high: 0.758 }, sql: 'SELECT lost' };

export const sweep: SweepAnswer = {
  ...ASKED,
  of: 'activity',
  period: DECEMBER,
  complete: true,
  thresholds: [
    { days: 1, numerator: 376, denominator: 471, value: 0.7983014861995754, interval: { low: 0.7598, high: 0.8321 }, sql: 'SELECT lost', falseAlarms: ALARMS },
    { days: 30, numerator: 120, denominator: 3900, value: 0.03076923076923077, interval: { low: 0.0258, high: 0.0367 }, sql: 'SELECT lost', falseAlarms: ALARMS },
  ],
};
