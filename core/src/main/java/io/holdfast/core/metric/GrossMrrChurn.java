package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * The recurring revenue cancelled or reduced in a period, for each unit of it at the start.
 *
 * <pre>
 *   (churn + contraction) / MRR_a          (8 + 3) / 100 = 11 %
 * </pre>
 *
 * A pause is neither; nor is what left with customers who joined inside the period. Undefined when there was no recurring
 * revenue at the start. One less it is {@link GrossRevenueRetention}, unless someone lost more than he paid at the start.
 */
public record GrossMrrChurn() implements MoneyMetric {

    @Override
    public String id() {
        return "mrr_churn.gross";
    }

    @Override
    public String formula() {
        return "(churn + contraction) / MRR_a";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return -flows.amount(MoneyLine.CHURN) - flows.amount(MoneyLine.CONTRACTION);
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
        return "ChartMogul help centre, Gross MRR churn rate, 2024; Gold, Fighting Churn with Data, Manning 2020, ch. 2";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(-sum(churn) - sum(contraction), 0) AS numerator,
                       coalesce(sum(opening), 0) AS denominator
                FROM movement
                """;
    }
}
