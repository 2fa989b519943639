package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * The share of the recurring revenue at the start that was neither cancelled nor reduced by the end.
 *
 * <pre>
 *   (MRR_a − contraction − churn) / MRR_a      each customer's loss capped at his MRR_a
 * </pre>
 *
 * One customer's expansion never offsets another's loss. Share in [0, 1]. Undefined when there was no recurring revenue
 * at the start.
 */
public record GrossRevenueRetention() implements MoneyMetric {

    @Override
    public String id() {
        return "grr";
    }

    @Override
    public String formula() {
        return "(MRR_a − contraction − churn) / MRR_a";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return flows.amount(MoneyLine.OPENING) - flows.amount(MoneyLine.LOST);
    }

    @Override
    public long denominator(MoneyFlows flows) {
        return flows.amount(MoneyLine.OPENING);
    }

    @Override
    public Sense sense() {
        return Sense.HIGHER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "there was no recurring revenue at the start";
    }

    @Override
    public String source() {
        return "Gold, Fighting Churn with Data, Manning 2020, ch. 2; ChartMogul help centre, Gross MRR churn, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(sum(opening) - sum(lost), 0) AS numerator,
                       coalesce(sum(opening), 0) AS denominator
                FROM movement
                """;
    }
}
