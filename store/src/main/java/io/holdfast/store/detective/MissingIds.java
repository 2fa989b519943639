package io.holdfast.store.detective;

import java.util.List;
import java.util.Optional;

/**
 * Running numbers with holes: objects that were deleted in the source, often those of customers who left. Needs every
 * row, so it stays silent where only a part of a large file is looked at.
 */
final class MissingIds implements Suspicion {
    @Override
    public List<Finding> look(Evidence evidence) {
        Optional<String> key = evidence.kind().key().filter(evidence::has);
        if (key.isEmpty() || evidence.part() > 1) {
            return List.of();
        }
        String id = '"' + key.get() + '"';
        String numbers = "(SELECT try_cast(regexp_extract(" + id + ", '^[A-Za-z_-]*([0-9]{1,15})$', 1) AS BIGINT) AS n"
                + " FROM " + evidence.rows() + ")";
        long[] counts = evidence.pairs("SELECT count(DISTINCT n), coalesce(max(n) - min(n) + 1, 0) FROM " + numbers)
                .get(0);
        long known = counts[0];
        long range = counts[1];
        long missing = range - known;
        if (known < 100 || missing < Math.max(5, range / 100) || missing > range / 2) {
            return List.of();
        }
        List<String> sample = evidence.texts("SELECT (n + 1)::VARCHAR || ' … ' || (next - 1)::VARCHAR FROM (SELECT n,"
                + " lead(n) OVER (ORDER BY n) AS next FROM (SELECT DISTINCT n FROM " + numbers
                + ") WHERE n IS NOT NULL) WHERE next > n + 1 ORDER BY n LIMIT " + Evidence.SAMPLE);
        return List.of(Finding.of("missing_ids", missing, sample, ChurnEffect.unknown(ChurnEffect.Reason.NOT_IN_FILE))
                .with("range", range)
                .with("field", key.get()));
    }
}
