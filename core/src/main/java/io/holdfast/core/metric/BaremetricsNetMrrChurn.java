package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * The recurring revenue lost in a period less expansion, for each unit of it at the start.
 *
 * <pre>
 *   (churn + contraction − expansion) / MRR_a          (8 + 3 − 6) / 100 = 5 %
 * </pre>
 *
 * Reactivation does not offset the loss, as it does in {@link NetMrrChurn}. Baremetrics takes the last 30 days; here the
 * period is the caller's. Undefined when there was no recurring revenue at the start.
 */
public record BaremetricsNetMrrChurn() implements MoneyMetric {

    @Override
    public String id() {
        return "mrr_churn.net_baremetrics";
    }

    @Override
    public String formula() {
        return "(churn + contraction − expansion) / MRR_a";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return -flows.amount(MoneyLine.CHURN) - flows.amount(MoneyLine.CONTRACTION) - flows.amount(MoneyLine.EXPANSION);
    }

    @Override
    public long denominator(MoneyFlows flows) {
        return flows.amount(MoneyLine.OPENING);
    }

    @Override
    public Sense sense() {
        return Sense.LOWER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "there was no recurring revenue at the start";
    }

    @Override
    public String source() {
        return "Baremetrics help, Net MRR churn, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(-sum(churn) - sum(contraction) - sum(expansion), 0) AS numerator,
                       coalesce(sum(opening), 0) AS denominator
                FROM movement
                """;
    }
}
