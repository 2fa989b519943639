import type { EconomicFigure, EconomicsByGroup } from '../api/answers';
import { economics } from './economics';

const NONE = { low: null, high: null };

function arpa(value: number): EconomicFigure {
  return { metric: 'arpa', unit: 'money', value, interval: NONE, undefinedBecause: null, parts: { mrr: 2 * value, paying: 2 }, formula: 'MRR_b / customers', source: '' };
}

function cac(value: number | null, interval: EconomicFigure['interval'] = NONE): EconomicFigure {
  const undefinedBecause = value === null ? 'nobody was won in the period' : null;
  return { metric: 'cac', unit: 'money', value, interval, undefinedBecause, parts: {}, formula: 'spent / won', source: '' };
}

/** Two plans and those without one, of whom nobody was won. */
export const economicsByPlan: EconomicsByGroup = {
  definition: 'holdfast',
  period: economics.period,
  complete: true,
  asOf: null,
  segment: null,
  currency: 'EUR',
  by: 'plan',
  groups: [
    { group: 'Team', figures: [arpa(20000), cac(90000, { low: 80000, high: 100000 })] },
    { group: 'Pro', figures: [arpa(30000), cac(50000)] },
    { group: '', figures: [arpa(10000), cac(null)] },
  ],
  queries: [
    { metric: 'arpa', sql: 'SELECT arpa' },
    { metric: 'cac', sql: null },
  ],
  total: [
    { ...arpa(22000), sql: 'SELECT all' },
    { ...cac(70000), sql: null },
  ],
};
