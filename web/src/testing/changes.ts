import type { ChangeAnswer } from '../api/answers';
import { rate } from './rates';

/** From 2.49 % to 2.99 %: more by half a point, of which Germany did more than all, and another country took some back. */
export const changes: ChangeAnswer = {
  definition: rate.definition,
  metric: rate.metric,
  period: rate.period,
  before: { from: '2025-11-01', to: '2025-12-01' },
  complete: true,
  asOf: null,
  segment: null,
  settings: rate.settings,
  valueBefore: 0.0249,
  value: 0.0299,
  change: 0.005,
  sqlBefore: 'SELECT before',
  sql: 'SELECT now',
  attributes: [
    {
      by: 'country',
      sql: 'SELECT by country',
      groups: [
        {
          group: 'DE',
          rate: 0.006,
          mix: 0.0005,
          whole: 0.0065,
          before: { numerator: 20, denominator: 1000, value: 0.02 },
          after: { numerator: 38, denominator: 1000, value: 0.038 },
        },
        { group: '', rate: 0, mix: -0.0015, whole: -0.0015, before: { numerator: 5, denominator: 80, value: 0.0625 }, after: null },
      ],
    },
    { by: 'plan', sql: 'SELECT by plan', groups: [{ group: 'Pro', rate: 0.005, mix: 0, whole: 0.005, before: null, after: { numerator: 9, denominator: 90, value: 0.1 } }] },
  ],
};
