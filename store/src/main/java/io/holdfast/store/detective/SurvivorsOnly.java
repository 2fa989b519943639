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
        long count = evidence.number("SELECT count(*) FROM " + contracts);
        long ended = evidence.number("SELECT count(ended_at) FROM " + contracts);
        long days =
                evidence.number("SELECT coalesce(max(started_at)::DATE - min(started_at)::DATE, 0) FROM " + contracts);
        if (count < FEWEST || ended > 0 || days < 365) {
            return List.of();
        }
        return List.of(
                Finding.of("survivors_only", count, List.of(), ChurnEffect.unknown(ChurnEffect.Reason.NOT_IN_FILE))
                        .with("days", days));
    }
}
