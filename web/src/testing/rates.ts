import type { BridgeAnswer, RateAnswer, RatePoint, RateSeriesAnswer } from '../api/answers';
import { settings } from './settings';

/** Answers of a server with a sample company, as they came; only queries are cut short. */

export const rate: RateAnswer = {
  "definition": "holdfast",
  "metric": "churn.cohort",
  "period": {
    "from": "2025-12-01",
    "to": "2026-01-01"
  },
  "complete": true,
  "asOf": null,
  "segment": null,
  "numerator": 117,
  "denominator": 3909,
  "value": 0.029930928626247123,
  "interval": {
    "low": 0.02503347144014795,
    "high": 0.035751372853640044
  },
  "annualised": 0.3007830563454562,
  "flows": {
    "S": 3909,
    "E": 4059,
    "N": 263,
    "R": 8,
    "lostS": 117,
    "lostN": 3,
    "lostR": 1,
    "bounced": 1,
    "bouncedJoiners": 0,
    "left": 122,
    "voided": 560,
    "known": 6000
  },
  settings,
  "formula": "|L_S| / |S|",
  "sql": "SELECT 117 AS numerator, 3909 AS denominator"
};

export const retention: RateAnswer = {
  "definition": "holdfast",
  "metric": "retention.cohort",
  "period": {
    "from": "2025-12-01",
    "to": "2026-01-01"
  },
  "complete": true,
  "asOf": null,
  "segment": null,
  "numerator": 3792,
  "denominator": 3909,
  "value": 0.9700690713737529,
  "interval": {
    "low": 0.96424862714636,
    "high": 0.9749665285598521
  },
  "annualised": 0.6992169436545438,
  "flows": {
    "S": 3909,
    "E": 4059,
    "N": 263,
    "R": 8,
    "lostS": 117,
    "lostN": 3,
    "lostR": 1,
    "bounced": 1,
    "bouncedJoiners": 0,
    "left": 122,
    "voided": 560,
    "known": 6000
  },
  settings,
  "formula": "|S ∩ E| / |S|",
  "sql": "SELECT 3792 AS numerator, 3909 AS denominator"
};

export const bridge: BridgeAnswer = {
  "period": {
    "from": "2025-12-01",
    "to": "2026-01-01"
  },
  "from": {
    "definition": "holdfast",
    "metric": "churn.cohort",
    "value": 0.02993092862624712,
    "exact": "39/1303",
    "sql": "SELECT figure 1"
  },
  "steps": [
    {
      "step": "gap days: 1 → 0",
      "contribution": 0.0,
      "exact": "0/1",
      "sql": "SELECT figure 2"
    },
    {
      "step": "past due: lost after 30 days → active",
      "contribution": 0.0,
      "exact": "0/1",
      "sql": "SELECT figure 3"
    },
    {
      "step": "free: own state → not a customer",
      "contribution": 0.0,
      "exact": "0/1",
      "sql": "SELECT figure 4"
    },
    {
      "step": "+ |L_N| in the numerator",
      "contribution": 0.0007674597083653108,
      "exact": "1/1303",
      "sql": "SELECT figure 5"
    },
    {
      "step": "+ |L_R| in the numerator",
      "contribution": 0.0002558199027884369,
      "exact": "1/3909",
      "sql": "SELECT figure 6"
    },
    {
      "step": "+ |B| in the numerator",
      "contribution": 0.0002558199027884369,
      "exact": "1/3909",
      "sql": "SELECT figure 7"
    },
    {
      "step": "+ |B_J| in the numerator",
      "contribution": 0.0,
      "exact": "0/1",
      "sql": "SELECT figure 8"
    },
    {
      "step": "+ |N| in the denominator",
      "contribution": -0.00196745862916342,
      "exact": "-16043/8154174",
      "sql": "SELECT figure 9"
    }
  ],
  "to": {
    "definition": "stripe",
    "metric": "churn.stripe",
    "value": 0.02924256951102589,
    "exact": "61/2086",
    "sql": "SELECT figure 10"
  }
};

const { settings: _settings, formula: _formula, sql: _sql, ...point } = rate;

/** A month so many months before December 2025; what is said of it is that of December. */
function monthBefore(back: number): RatePoint {
  const first = (number: number) => new Date(Date.UTC(2025, number, 1)).toISOString().slice(0, 10);
  return { ...point, period: { from: first(11 - back), to: first(12 - back) } };
}

/** The twelve months of 2025, and January as far as it is known: one customer has come. */
export const series: RateSeriesAnswer = {
  definition: rate.definition,
  metric: rate.metric,
  rates: [
    ...Array.from({ length: 11 }, (_, i) => ({ ...monthBefore(11 - i), value: (20 + i) / 1000, flows: { ...rate.flows, E: 3900 + 10 * i } })),
    monthBefore(0),
    { ...monthBefore(-1), complete: false, value: 0.001, flows: { ...rate.flows, N: 1, R: 0, left: 0 } },
  ],
};
