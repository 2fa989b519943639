package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.detective.ChurnEffect.Reason;

/** What other facts would do to churn: contracts to churn by contract, orders and activity to churn by silence. */
final class EffectOnChurn {
    private final Evidence evidence;

    EffectOnChurn(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * What of the file churn is made of: contracts as {@code customer_id, started_at, ended_at}, purchases and activity as
     * {@code customer_id, seen_at}.
     */
    String facts() {
        return isSilence() ? evidence.signs() : evidence.contracts();
    }

    /** The effect of taking other facts of the same columns instead; why there is none for kinds that do not decide. */
    ChurnEffect of(String otherFacts) {
        if (isSilence()) {
            return new SilenceChurn(evidence).effect(otherFacts);
        }
        return switch (evidence.kind()) {
            case CONTRACT -> new ContractChurn(evidence).effect(otherFacts);
            case STATUS -> ChurnEffect.unknown(Reason.NEEDS_CONTRACTS);
            default -> ChurnEffect.unknown(Reason.NOT_COUNTED);
        };
    }

    /** The effect of moving every time of the file by hours; {@code %s} stands for the time. */
    ChurnEffect ofMoving(String move) {
        String moved = isSilence()
                ? "customer_id, seen_at" + move.formatted("seen_at") + " AS seen_at"
                : "customer_id, started_at" + move.formatted("started_at") + " AS started_at, ended_at"
                        + move.formatted("ended_at") + " AS ended_at";
        return of("(SELECT " + moved + " FROM " + facts() + ")");
    }

    boolean isSilence() {
        return evidence.kind() == FactKind.ORDER || evidence.kind() == FactKind.ACTIVITY;
    }
}
