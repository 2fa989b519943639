package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;

/** Contracts that end before they start, or at the same moment, and so never count as service. */
final class EndBeforeStart implements Suspicion {
    @Override
    public List<Finding> look(Evidence evidence) {
        if (evidence.kind() != FactKind.CONTRACT || !evidence.has("ended_at")) {
            return List.of();
        }
        long count = evidence.number("SELECT count(*) FROM " + evidence.contracts() + " WHERE ended_at <= started_at");
        if (count == 0) {
            return List.of();
        }
        List<String> sample =
                evidence.texts("SELECT customer_id || ': ' || started_at::DATE || ' → ' || ended_at::DATE FROM "
                        + evidence.contracts() + " WHERE ended_at <= started_at ORDER BY 1 LIMIT " + Evidence.SAMPLE);
        return List.of(Finding.of(
                "end_before_start",
                count,
                sample,
                new ContractChurn(evidence)
                        .effect("(SELECT * FROM " + evidence.contracts()
                                + " WHERE ended_at IS NULL OR ended_at > started_at)")));
    }
}
