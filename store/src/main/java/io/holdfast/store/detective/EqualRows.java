package io.holdfast.store.detective;

import java.util.List;

/** Rows that occur more than once, field by field. */
final class EqualRows implements Suspicion {
    @Override
    public List<Finding> look(Evidence evidence) {
        if (!evidence.has("customer_id") || evidence.isDistinct()) {
            return List.of();
        }
        String columns = evidence.factColumns();
        String repeated = "(SELECT " + columns + ", count(*) AS times FROM " + evidence.rows()
                + " GROUP BY ALL HAVING count(*) > 1)";
        // Rows without two of one hash have no two that are equal; telling that takes half the time of grouping them.
        long hashes = evidence.number(
                "SELECT (count(*) > count(DISTINCT hash(" + columns + ")))::INTEGER FROM " + evidence.rows());
        long count = hashes == 0 ? 0 : evidence.number("SELECT coalesce(sum(times - 1), 0)::BIGINT FROM " + repeated);
        if (count == 0) {
            return List.of();
        }
        EffectOnChurn effect = new EffectOnChurn(evidence);
        List<String> sample = evidence.texts(
                "SELECT customer_id || ' × ' || times FROM " + repeated + " ORDER BY 1 LIMIT " + Evidence.SAMPLE);
        return List.of(
                Finding.of("equal_rows", count, sample, effect.of("(SELECT DISTINCT * FROM " + effect.facts() + ")")));
    }
}
