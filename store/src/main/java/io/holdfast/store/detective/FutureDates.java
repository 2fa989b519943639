package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;
import java.util.Optional;

/** Facts that have not happened yet: planned contracts, or day and month the wrong way round. */
final class FutureDates implements Suspicion {
    @Override
    public List<Finding> look(Evidence evidence) {
        String field = evidence.kind().validAt();
        if (!evidence.has(field)) {
            return List.of();
        }
        String at = '"' + field + '"';
        String future = " WHERE " + at + " > " + evidence.now() + " + INTERVAL 1 DAY";
        long count = evidence.number("SELECT count(*) FROM " + evidence.rows() + future);
        if (count == 0) {
            return List.of();
        }
        return List.of(new Finding(
                "future_dates",
                count,
                "%d rows lie in the future.".formatted(count),
                evidence.texts("SELECT " + at + "::VARCHAR FROM " + evidence.rows() + future + " ORDER BY 1 LIMIT "
                        + Evidence.SAMPLE),
                "They count from their day on. Check whether day and month are the right way round, and the clock of the source.",
                evidence.kind() == FactKind.CONTRACT
                        ? evidence.points("(SELECT * FROM " + evidence.contracts() + " WHERE started_at <= "
                                + evidence.now() + ")")
                        : Optional.empty()));
    }
}
