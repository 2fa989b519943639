package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;

/**
 * An end set long after the fact: it lies before the customer asked for it, or before the day on which the store still
 * knew the contract as running. Churn that was reported then changes now.
 */
final class BackdatedEnd implements Suspicion {
    @Override
    public List<Finding> look(Evidence evidence) {
        if (evidence.kind() != FactKind.CONTRACT || !evidence.has("ended_at")) {
            return List.of();
        }
        String dated = "(SELECT s.customer_id, s.started_at, s.ended_at, greatest(" + requested(evidence) + ", "
                + known(evidence) + ") AS seen FROM " + evidence.rows() + " s" + join(evidence) + ")";
        String late = "ended_at < seen - INTERVAL 1 DAY";
        long count = evidence.number("SELECT count(*) FROM " + dated + " WHERE " + late);
        if (count == 0) {
            return List.of();
        }
        List<String> sample = evidence.texts("SELECT customer_id || ': ' || ended_at::DATE || ' < ' || seen::DATE FROM "
                + dated + " WHERE " + late + " ORDER BY 1 LIMIT " + Evidence.SAMPLE);
        String mended = "(SELECT customer_id, started_at, CASE WHEN " + late
                + " THEN seen ELSE ended_at END AS ended_at FROM " + dated + ")";
        return List.of(Finding.of("backdated_end", count, sample, new ContractChurn(evidence).effect(mended)));
    }

    private static String requested(Evidence evidence) {
        return evidence.has("cancel_requested_at") ? "s.cancel_requested_at" : "NULL::TIMESTAMP";
    }

    private static String known(Evidence evidence) {
        return evidence.has("contract_id") ? "k.known_at" : "NULL::TIMESTAMP";
    }

    private static String join(Evidence evidence) {
        return evidence.has("contract_id")
                ? " LEFT JOIN (SELECT contract_id, max(known_at) AS known_at FROM " + evidence.contractsBefore()
                        + " WHERE ended_at IS NULL GROUP BY 1) k ON k.contract_id = s.contract_id"
                : "";
    }
}
