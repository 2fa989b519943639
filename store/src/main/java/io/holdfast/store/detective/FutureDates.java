package io.holdfast.store.detective;

import java.util.List;

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
        EffectOnChurn effect = new EffectOnChurn(evidence);
        String when = effect.isSilence() ? "seen_at" : "started_at";
        List<String> sample = evidence.texts(
                "SELECT " + at + "::VARCHAR FROM " + evidence.rows() + future + " ORDER BY 1 LIMIT " + Evidence.SAMPLE);
        return List.of(Finding.of(
                "future_dates",
                count,
                sample,
                effect.of("(SELECT * FROM " + effect.facts() + " WHERE " + when + " <= " + evidence.now() + ")")));
    }
}
