import type { Answers } from '../api/answers';

/** Answers of a server with a sample company, as they came; only queries are cut short. */

const SWITCHES = { "basis": "auto", "gap_days": "1", "pause": "own_state", "past_due": "30" };

export const definitions: Answers['/api/v1/definitions'] = {
  "definitions": [
    {
      "name": "holdfast",
      "version": 1,
      "own": false,
      "basedOn": "holdfast",
      "metric": "churn.cohort",
      "note": "",
      "switches": SWITCHES
    },
    {
      "name": "chartmogul",
      "version": 1,
      "own": false,
      "basedOn": "holdfast",
      "metric": "churn.cohort",
      "note": "",
      "switches": SWITCHES
    },
    {
      "name": "stripe",
      "version": 1,
      "own": false,
      "basedOn": "holdfast",
      "metric": "churn.stripe",
      "note": "",
      "switches": SWITCHES
    }
  ],
  "settings": [
    { "key": "basis", "words": ["auto", "contract", "purchase"], "number": "" },
    { "key": "gap_days", "words": [], "number": "days" },
    { "key": "pause", "words": ["own_state", "active", "lost"], "number": "" },
    { "key": "past_due", "words": ["active"], "number": "days" }
  ]
};

export const metrics: Answers['/api/v1/metrics'] = {
  "definitions": [],
  "metrics": [
    {
      "id": "churn.cohort",
      "formula": "|L_S| / |S|",
      "sense": "LOWER_IS_BETTER",
      "undefinedWhen": "nobody was a customer at the start",
      "source": "ChartMogul help centre, Customer churn rate, 2024; Gold, Fighting Churn with Data, Manning 2020, ch. 2",
      "sql": "SELECT 1"
    },
    {
      "id": "retention.cohort",
      "formula": "|S ∩ E| / |S|",
      "sense": "HIGHER_IS_BETTER",
      "undefinedWhen": "nobody was a customer at the start",
      "source": "Gold, Fighting Churn with Data, Manning 2020, ch. 2",
      "sql": "SELECT 1"
    },
    {
      "id": "grr",
      "formula": "(MRR_a − contraction − churn) / MRR_a",
      "sense": "HIGHER_IS_BETTER",
      "undefinedWhen": "there was no recurring revenue at the start",
      "source": "Gold, Fighting Churn with Data, Manning 2020, ch. 2; ChartMogul help centre, Gross MRR churn, 2024",
      "sql": "SELECT 1"
    },
    {
      "id": "nrr",
      "formula": "MRR_b of S / MRR_a",
      "sense": "HIGHER_IS_BETTER",
      "undefinedWhen": "there was no recurring revenue at the start",
      "source": "Gold, Fighting Churn with Data, Manning 2020, ch. 2",
      "sql": "SELECT 1"
    }
  ]
};
