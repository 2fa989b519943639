package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * The recurring revenue lost in a period less what customers other than new ones added, for each unit of it at the
 * start.
 *
 * <pre>
 *   (churn + contraction − expansion − reactivation) / MRR_a          (8 + 3 − 6 − 2) / 100 = 3 %
 * </pre>
 *
 * Below 0 when more was added than lost. Likely misuse: it counts revenue of returned customers, who were none at the
 * start, against the loss, so it is not one less {@link NetRevenueRetention}. Undefined when there was no recurring
 * revenue at the start.
 */
public record NetMrrChurn() implements MoneyMetric {

    @Override
    public String id() {
        return "mrr_churn.net";
    }

    @Override
    public String formula() {
        return "(churn + contraction − expansion − reactivation) / MRR_a";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return -flows.amount(MoneyLine.CHURN)
                - flows.amount(MoneyLine.CONTRACTION)
                - flows.amount(MoneyLine.EXPANSION)
                - flows.amount(MoneyLine.REACTIVATION);
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
        return "ChartMogul help centre, Net MRR churn rate, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(-sum(churn) - sum(contraction) - sum(expansion) - sum(reactivation), 0) AS numerator,
                       coalesce(sum(opening), 0) AS denominator
                FROM movement
                """;
    }
}
