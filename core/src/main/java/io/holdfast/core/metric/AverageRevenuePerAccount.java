package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * The recurring revenue of the end of a period for each customer who has some: minor units a month.
 *
 * <pre>
 *   MRR_b / number of customers with MRR at b
 * </pre>
 *
 * Free and paused customers are in neither part. Undefined when nobody pays. Likely misuse: as the value of a typical
 * customer; a few large ones move it.
 */
public record AverageRevenuePerAccount() implements MoneyMetric {

    @Override
    public String id() {
        return "arpa";
    }

    @Override
    public String formula() {
        return "MRR_b / customers with MRR at b";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return flows.amount(MoneyLine.CLOSING);
    }

    @Override
    public long denominator(MoneyFlows flows) {
        return flows.amount(MoneyLine.PAYING);
    }

    @Override
    public Sense sense() {
        return Sense.HIGHER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "nobody paid at the end";
    }

    @Override
    public String source() {
        return "ChartMogul help centre, Average revenue per account, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(sum(closing), 0) AS numerator,
                       count(*) FILTER (WHERE closing > 0) AS denominator
                FROM movement
                """;
    }
}
