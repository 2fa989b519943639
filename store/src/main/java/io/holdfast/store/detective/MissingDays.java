package io.holdfast.store.detective;

import java.util.List;
import java.util.Optional;

/** Days without a single row in the middle of a busy file: an export that failed for some days, or deleted rows. */
final class MissingDays implements Suspicion {
    private static final int BUSY = 20;

    @Override
    public List<Finding> look(Evidence evidence) {
        String field = evidence.kind().validAt();
        if (!evidence.has(field)) {
            return List.of();
        }
        String at = '"' + field + '"';
        String days = "(SELECT " + at + "::DATE AS day, count(*) AS n FROM " + evidence.rows() + " WHERE " + at
                + " IS NOT NULL GROUP BY 1)";
        String gaps = "(SELECT day, lead(day) OVER (ORDER BY day) AS next, n FROM " + days + ")";
        boolean daily = evidence.number("SELECT coalesce(median(n), 0)::BIGINT FROM " + days) >= BUSY
                && evidence.number("SELECT (count(*) * 10 >= 9 * (max(day) - min(day) + 1))::INTEGER FROM " + days)
                        == 1;
        if (!daily) {
            return List.of();
        }
        String missing = " WHERE next > day + 1";
        long count = evidence.number("SELECT coalesce(sum(next - day - 1), 0)::BIGINT FROM " + gaps + missing);
        if (count == 0) {
            return List.of();
        }
        return List.of(new Finding(
                "missing_days",
                count,
                "%d days have no row at all, although rows come every day otherwise.".formatted(count),
                evidence.texts("SELECT (day + 1)::VARCHAR || ' to ' || (next - 1)::VARCHAR FROM " + gaps + missing
                        + " ORDER BY day LIMIT " + Evidence.SAMPLE),
                "Silence of those days is not the customers'. Export them again and import the file; known rows are left out.",
                Optional.empty()));
    }
}
