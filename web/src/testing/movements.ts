import type { MovementAnswer, MovementSeriesAnswer } from '../api/answers';
import { settings } from './settings';

/** Answers of a server with a sample company, as they came; only queries are cut short. */

export const movements: MovementAnswer = {
  "definition": "holdfast",
  "period": {
    "from": "2025-12-01",
    "to": "2026-01-01"
  },
  "complete": true,
  "asOf": null,
  "segment": null,
  "currencies": [
    {
      "currency": "EUR",
      "minorUnits": {
        "opening": 215056789,
        "new": 12427041,
        "expansion": 2794571,
        "contraction": -287421,
        "churn": -3272876,
        "reactivation": 79880,
        "pause": 0,
        "resume": 112460,
        "fx": 0,
        "closing": 226910444,
        "kept": 214403523,
        "lost": 3560297,
        "migrated": 14629849,
        "paying": 4059
      },
      "ratios": {
        "grr": 0.9834448518618959,
        "nrr": 0.9969623558361601,
        "mrr_churn.gross": 0.016555148138104117,
        "mrr_churn.net": 0.003189139032481323,
        "mrr_churn.net_baremetrics": 0.0035605758067930606,
        "mrr_churn.net_chargebee": -0.011658083484172174,
        "quick_ratio": 4.275377026130124,
        "quick_ratio.with_reactivation": 4.29781335658233,
        "arpa": 55903.041143138704
      },
      "sql": "SELECT opening"
    }
  ],
  settings
};

/** The twelve months of 2025: recurring revenue grows by the same amount in each. */
export const movementSeries: MovementSeriesAnswer = {
  definition: movements.definition,
  periods: Array.from({ length: 12 }, (_, i) => ({
    period: { from: new Date(Date.UTC(2025, i, 1)).toISOString().slice(0, 10), to: new Date(Date.UTC(2025, i + 1, 1)).toISOString().slice(0, 10) },
    complete: true,
    currencies: movements.currencies.map(({ currency, minorUnits, ratios }) => ({
      currency,
      minorUnits: { ...minorUnits, closing: minorUnits.closing - 100_000 * (11 - i) },
      ratios,
    })),
  })),
};
