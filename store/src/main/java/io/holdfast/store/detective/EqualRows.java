package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;
import java.util.Optional;

/** Rows that occur more than once, field by field. Over two million rows one customer in sixteen is looked at. */
final class EqualRows implements Suspicion {
    private static final long MOST = 2_000_000;

    @Override
    public List<Finding> look(Evidence evidence) {
        if (!evidence.has("customer_id")) {
            return List.of();
        }
        String columns = evidence.factColumns();
        boolean all = evidence.number("SELECT count(*) FROM " + evidence.rows()) <= MOST;
        String part = all ? "" : " WHERE hash(customer_id) % 16 = 0";
        String repeated = "(SELECT " + columns + ", count(*) AS times FROM " + evidence.rows() + part
                + " GROUP BY ALL HAVING count(*) > 1)";
        long count = evidence.number("SELECT coalesce(sum(times - 1), 0)::BIGINT FROM " + repeated);
        if (count == 0) {
            return List.of();
        }
        return List.of(new Finding(
                "equal_rows",
                count,
                "%d rows repeat another row of the file in every field%s."
                        .formatted(count, all ? "" : " (among one customer in sixteen)"),
                evidence.texts("SELECT customer_id || ' × ' || times FROM " + repeated + " ORDER BY 1 LIMIT " + Evidence.SAMPLE),
                "Rows with an id are kept once; rows without one are kept each, as several purchases or events can be equal.",
                evidence.kind() == FactKind.CONTRACT
                        ? evidence.points("(SELECT DISTINCT * FROM " + evidence.contracts() + ")")
                        : Optional.empty()));
    }
}
