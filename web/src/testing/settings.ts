import type { RateAnswer } from '../api/answers';

/** The switches of the definition that is used when none is named, as a server says them. */
export const settings: RateAnswer['settings'] = {
  "version": 1,
  "switches": {
    "basis": {
      "value": "contract",
      "origin": "found",
      "how": "there are contracts"
    },
    "inactivity_days": {
      "value": 15,
      "origin": "default",
      "how": "the usual threshold of activity; this basis does not go by silence"
    },
    "cadence": {
      "value": "none",
      "origin": "default"
    },
    "warn_days": {
      "value": 10,
      "origin": "default",
      "how": "two thirds of inactivity_days, rounded up"
    },
    "lost_on": {
      "value": "threshold_day",
      "origin": "default"
    },
    "contract_end": {
      "value": "service_end",
      "origin": "default"
    },
    "gap_days": {
      "value": 1,
      "origin": "default"
    },
    "past_due": {
      "value": 30,
      "origin": "default"
    },
    "pause": {
      "value": "own_state",
      "origin": "default"
    },
    "free": {
      "value": "own_state",
      "origin": "default"
    },
    "discount": {
      "value": "recurring_part",
      "origin": "default"
    },
    "metered": {
      "value": "own_series",
      "origin": "default"
    },
    "currency": {
      "value": "fixed_with_fx_line",
      "origin": "default"
    },
    "reactivation_days": {
      "value": "any_time",
      "origin": "default"
    },
    "early_leavers": {
      "value": "excluded",
      "origin": "default"
    },
    "bounces": {
      "value": "excluded",
      "origin": "default"
    }
  }
};
