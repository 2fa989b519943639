package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.List;

/** Contracts over years of which not one has ended: the export left the ended ones out. */
final class SurvivorsOnly implements Suspicion {
    private static final int FEWEST = 50;

    @Override
    public List<Finding> look(Evidence evidence) {
        if (evidence.kind() != FactKind.CONTRACT) {
            return List.of();
        }
        String contracts = evidence.contracts();
        long[] counts = evidence.pairs("SELECT count(*), count(ended_at) FROM " + contracts)
                .get(0);
        long count = counts[0];
        if (count < FEWEST || counts[1] > 0) {
            return List.of();
        }
        long days =
                evidence.number("SELECT coalesce(max(started_at)::DATE - min(started_at)::DATE, 0) FROM " + contracts);
        if (days < 365) {
            return List.of();
        }
        return List.of(
                Finding.of("survivors_only", count, List.of(), ChurnEffect.unknown(ChurnEffect.Reason.NOT_IN_FILE))
                        .with("days", days));
    }
}
