package io.holdfast.core.metric;

import io.holdfast.core.ledger.Renewals;

/**
 * The share of the recurring revenue up for renewal in a period that was renewed.
 *
 * <pre>
 *   (MRR due − MRR of contracts not renewed) / MRR due
 * </pre>
 *
 * Which contracts are due and which renewed is as for {@link RenewalRate}. Each counts with what it paid before: what
 * a renewal changed in price is expansion or contraction and moves nothing here. Free contracts count with 0. Share in
 * [0, 1], of one currency; it has no interval. Undefined when no contract was due that paid anything. Source: Insivia,
 * Revenue renewal rate, 2024; SaaSGrid metrics library, ARR up for renewal, 2024, whose numerator is the new amount instead.
 */
public record RevenueRenewalRate() implements RenewalMetric {

    @Override
    public String id() {
        return "retention.renewal_revenue";
    }

    @Override
    public String formula() {
        return "MRR of contracts renewed / MRR of contracts due";
    }

    @Override
    public Rate rate(Renewals renewals, int currency) {
        return Rate.withoutInterval(
                this,
                renewals.renewedAmounts().get(currency),
                renewals.dueAmounts().get(currency));
    }

    @Override
    public Sense sense() {
        return Sense.HIGHER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "no contract was due that paid anything";
    }

    @Override
    public String source() {
        return "Insivia, Revenue renewal rate, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(sum(amount) FILTER (WHERE renewed), 0) AS numerator,
                       coalesce(sum(amount) FILTER (WHERE NOT undecided), 0) AS denominator
                FROM renewal
                """;
    }
}
