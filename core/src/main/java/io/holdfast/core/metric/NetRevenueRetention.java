package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * The recurring revenue at the end of the customers of the start, for each unit of it at the start.
 *
 * <pre>
 *   MRR_b of the customers in S / MRR_a
 * </pre>
 *
 * Customers who were none at the start, new or returned, are in neither part. Above 1 when expansion outweighs loss.
 * Undefined when there was no recurring revenue at the start.
 */
public record NetRevenueRetention() implements MoneyMetric {

    @Override
    public String id() {
        return "nrr";
    }

    @Override
    public String formula() {
        return "MRR_b of S / MRR_a";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return flows.amount(MoneyLine.KEPT);
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
        return "Gold, Fighting Churn with Data, Manning 2020, ch. 2";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(sum(kept), 0) AS numerator,
                       coalesce(sum(opening), 0) AS denominator
                FROM movement
                """;
    }
}
