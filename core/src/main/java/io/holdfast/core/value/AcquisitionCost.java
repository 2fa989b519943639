package io.holdfast.core.value;

import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowMembers;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.metric.Metric;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What winning a customer cost on average (CAC): of those who became customers in a period.
 *
 * <pre>
 *   Σ acquisition cost / customers won in the period      both over those whose cost is known
 * </pre>
 *
 * Minor units. Who was won is |N| of the flows. Someone whose cost is not known is only counted: taking him for free would
 * flatter the figure. Undefined when nobody was won, or of nobody the cost is known. Source: Skok, SaaS Metrics 2.0, 2013;
 * he divides all sales and marketing spending by the customers won, here only spending that is booked on a customer
 * counts. Likely misuse: comparing it over periods in which different shares of the spending were booked.
 *
 * @param spent Σ cost, minor units
 * @param known customers won whose cost is known
 * @param unknown customers won whose cost is not
 */
public record AcquisitionCost(long spent, long known, long unknown) {
    public static final ValueMetric METRIC = new ValueMetric(
            "cac",
            "Σ acquisition cost of N / |N|",
            ValueMetric.Unit.MONEY,
            Metric.Sense.LOWER_IS_BETTER,
            "nobody was won, or the cost is not known of any of them",
            "Skok, SaaS Metrics 2.0, 2013",
            AcquisitionCost.class);

    /** Of one row, over the steps {@code flow} and {@code economics}. */
    static final String SQL = """
            SELECT sum(cost) / nullif(count(cost), 0) AS value,
                   coalesce(sum(cost), 0) AS spent, count(cost) AS acquired, count(*) - count(cost) AS unknown
            FROM flow LEFT JOIN economics USING (customer_id)
            WHERE is_new
            """;

    static AcquisitionCost of(EconomicsQuestion question) {
        Ledger ledger = question.ledger();
        List<Integer> won = FlowMembers.of(ledger, question.period(), Flow.NEW, question.segment());
        long spent = 0;
        long known = 0;
        for (int customer : won) {
            OptionalLong cost =
                    question.economics().acquisitionCost(ledger.timelines().timeline(customer));
            if (cost.isPresent()) {
                spent = Math.addExact(spent, cost.getAsLong());
                known++;
            }
        }
        return new AcquisitionCost(spent, known, won.size() - known);
    }

    /** Minor units for each; empty when undefined. */
    public OptionalDouble mean() {
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) spent / known);
    }
}
