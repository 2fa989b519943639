package io.holdfast.store.detective;

import io.holdfast.store.detective.ChurnEffect.Reason;
import java.util.OptionalDouble;

/**
 * Churn of the last month that is complete as far as the contracts go: customers active at its start and not at its end,
 * by those active at its start.
 */
final class ContractChurn {
    private final Evidence evidence;

    ContractChurn(Evidence evidence) {
        this.evidence = evidence;
    }

    /** By how many points churn changes when the contracts are others. */
    ChurnEffect effect(String otherContracts) {
        String month =
                evidence.monthEnd("max(greatest(started_at, coalesce(ended_at, started_at)))", evidence.contracts());
        return Evidence.change(month, churn(evidence.contracts(), month), churn(otherContracts, month));
    }

    /** The same for a file of customers, whose contracts are in the store if anywhere. */
    ChurnEffect effectOnKnown(String otherContracts) {
        return evidence.number("SELECT count(*) FROM " + evidence.contracts()) == 0
                ? ChurnEffect.unknown(Reason.NEEDS_CONTRACTS)
                : effect(otherContracts);
    }

    private OptionalDouble churn(String contracts, String monthEnd) {
        String end = "TIMESTAMP '" + monthEnd + "'";
        String start = end + " - INTERVAL 1 MONTH";
        return evidence.share("SELECT count(*) FILTER (s), count(*) FILTER (s AND NOT e) FROM (SELECT"
                + " bool_or(started_at < " + start + " AND coalesce(ended_at >= " + start + ", true)) AS s,"
                + " bool_or(started_at < " + end + " AND coalesce(ended_at >= " + end + ", true)) AS e FROM "
                + contracts + " GROUP BY customer_id)");
    }
}
