import type { BreakdownAnswer } from '../api/answers';
import { rate } from './answers';

/** Churn by plan of a server with a sample company, as it came; only its query is cut short. */
export const byPlan: BreakdownAnswer = {
  settings: rate.settings,
  ...({
  definition: 'holdfast',
  metric: 'churn.cohort',
  period: {
    from: '2025-12-01',
    to: '2026-01-01'
  },
  by: 'plan',
  groups: [
    {
      group: '',
      numerator: 0,
      denominator: 0,
      value: null,
      interval: {
        low: null,
        high: null
      },
      place: 'not_judged',
      smallNumber: true
    },
    {
      group: 'Starter',
      numerator: 57,
      denominator: 1352,
      value: 0.04215976331360947,
      interval: {
        low: 0.032682137172989546,
        high: 0.05423175534302202
      },
      place: 'above',
      smallNumber: false
    },
    {
      group: 'Team',
      numerator: 37,
      denominator: 1169,
      value: 0.03165098374679213,
      interval: {
        low: 0.02304892204838371,
        high: 0.04332105339481441
      },
      place: 'inside',
      smallNumber: false
    },
    {
      group: 'Business',
      numerator: 19,
      denominator: 977,
      value: 0.019447287615148412,
      interval: {
        low: 0.012484811781009774,
        high: 0.0301739262284967
      },
      place: 'inside',
      smallNumber: false
    },
    {
      group: 'Enterprise',
      numerator: 2,
      denominator: 356,
      value: 0.0056179775280898875,
      interval: {
        low: 0.0015420064799568586,
        high: 0.020249420351161722
      },
      place: 'below',
      smallNumber: false
    },
    {
      group: 'Insights',
      numerator: 2,
      denominator: 55,
      value: 0.03636363636363636,
      interval: {
        low: 0.010029541289333565,
        high: 0.12323463974651018
      },
      place: 'inside',
      smallNumber: false
    }
  ],
  total: {
    group: '',
    numerator: 117,
    denominator: 3909,
    value: 0.029930928626247123,
    interval: {
      low: 0.02503347144014795,
      high: 0.035751372853640044
    },
    place: 'inside',
    smallNumber: false
  },
  sql: 'SELECT label'
} as const),
};
