package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;

/**
 * A contract that ends and is followed by another of the same customer within days is a change of plan. A gap of two to
 * seven days between them would count as leaving and coming back.
 */
final class PlanMigration implements Suspicion {
    @Override
    public List<Finding> look(Evidence evidence) {
        if (evidence.kind() != FactKind.CONTRACT || !evidence.has("ended_at")) {
            return List.of();
        }
        String followed =
                "(SELECT *, lead(started_at) OVER (PARTITION BY customer_id ORDER BY started_at) AS next FROM "
                        + evidence.contracts() + ")";
        String gap = "next > ended_at + INTERVAL 1 DAY AND next <= ended_at + INTERVAL 7 DAY";
        Evidence.Counted found = evidence.counted(
                "customer_id || ': ' || ended_at::DATE || ' → ' || next::DATE", followed + " WHERE " + gap);
        if (found.count() == 0) {
            return List.of();
        }
        String mended = "(SELECT customer_id, started_at, CASE WHEN " + gap
                + " THEN next ELSE ended_at END AS ended_at FROM " + followed + ")";
        return List.of(Finding.of(
                "plan_migration", found.count(), found.sample(), new ContractChurn(evidence).effect(mended)));
    }
}
