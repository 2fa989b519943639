package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;

/**
 * A contract that ends and is followed by another of the same customer within days is a change of plan. A gap of two to
 * seven days between them would count as leaving and coming back.
 */
final class PlanMigration implements Suspicion {
    /** The contracts, each with the start of the next one of its customer where that is {@code soon} after its end. */
    private static final String FOLLOWED = "import_followed";

    @Override
    public List<Finding> look(Evidence evidence) {
        if (evidence.kind() != FactKind.CONTRACT || !evidence.has("ended_at")) {
            return List.of();
        }
        evidence.keep(
                FOLLOWED,
                "SELECT customer_id, started_at, ended_at, CASE WHEN next > ended_at + INTERVAL 1 DAY AND next <= ended_at +"
                        + " INTERVAL 7 DAY THEN next END AS soon FROM (SELECT *, lead(started_at) OVER (PARTITION BY"
                        + " customer_id ORDER BY started_at) AS next FROM " + evidence.contracts() + ")");
        List<Finding> findings = found(evidence);
        evidence.forget(FOLLOWED);
        return findings;
    }

    private static List<Finding> found(Evidence evidence) {
        Evidence.Counted found = evidence.counted(
                "customer_id || ': ' || ended_at::DATE || ' → ' || soon::DATE", FOLLOWED + " WHERE soon IS NOT NULL");
        if (found.count() == 0) {
            return List.of();
        }
        String mended = "(SELECT customer_id, started_at, coalesce(soon, ended_at) AS ended_at FROM " + FOLLOWED + ")";
        return List.of(Finding.of(
                "plan_migration", found.count(), found.sample(), new ContractChurn(evidence).effect(mended)));
    }
}
