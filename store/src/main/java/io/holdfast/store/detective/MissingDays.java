package io.holdfast.store.detective;

import java.util.List;

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
        List<String> sample = evidence.texts("SELECT (day + 1)::VARCHAR || ' … ' || (next - 1)::VARCHAR FROM " + gaps
                + missing + " ORDER BY day LIMIT " + Evidence.SAMPLE);
        ChurnEffect effect = new EffectOnChurn(evidence).isSilence()
                ? new SilenceChurn(evidence).effectOfMissing(gaps)
                : ChurnEffect.unknown(ChurnEffect.Reason.NOT_IN_FILE);
        return List.of(Finding.of("missing_days", count, sample, effect));
    }
}
