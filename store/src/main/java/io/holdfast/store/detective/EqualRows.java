package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;
import java.util.Optional;

/** Rows that occur more than once, field by field. */
final class EqualRows implements Suspicion {
    @Override
    public List<Finding> look(Evidence evidence) {
        if (!evidence.has("customer_id")) {
            return List.of();
        }
        String columns = evidence.factColumns();
        String repeated = "(SELECT " + columns + ", count(*) AS times FROM " + evidence.rows()
                + " GROUP BY ALL HAVING count(*) > 1)";
        long count = evidence.number("SELECT coalesce(sum(times - 1), 0)::BIGINT FROM " + repeated);
        if (count == 0) {
            return List.of();
        }
        return List.of(new Finding(
                "equal_rows",
                count,
                "%d rows repeat another row of the file in every field.".formatted(count),
                evidence.texts("SELECT customer_id || ' × ' || times FROM " + repeated + " ORDER BY 1 LIMIT "
                        + Evidence.SAMPLE),
                "Rows with an id are kept once; rows without one are kept each, as several purchases or events can be equal.",
                evidence.kind() == FactKind.CONTRACT
                        ? evidence.points("(SELECT DISTINCT * FROM " + evidence.contracts() + ")")
                        : Optional.empty()));
    }
}
