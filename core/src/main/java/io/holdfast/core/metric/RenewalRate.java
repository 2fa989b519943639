package io.holdfast.core.metric;

import io.holdfast.core.ledger.Renewals;

/**
 * The share of the contracts that came up for renewal in a period which were renewed.
 *
 * <pre>
 *   contracts renewed / contracts due            80 of 100 due in the quarter = 80 %
 * </pre>
 *
 * Due is a contract whose agreed term ends inside the period and whose service lasted until then, short of the
 * definition's gap; without a stated term one that expired, or was followed by another and not replaced half-way. One that
 * renews by itself and whose stated term end has moved on was also due on each anniversary of it before. Renewed is a
 * contract that serves on past its term by more than the gap, or that a later contract of the same customer follows within
 * the gap. A contract ended before its term was never due: that is churn. One so lately due that a successor may still come
 * is in neither part. Contracts count, not customers, and voids are not looked at. Share in [0, 1]. Undefined when none was
 * due. Source: Monetizely, Understanding contract renewal rate, 2025; the terms of contracts that renew by themselves are
 * taken to be years, which is our reading. Likely misuse: as one less churn; contracts that are not due cannot leave it.
 */
public record RenewalRate() implements RenewalMetric {

    @Override
    public String id() {
        return "retention.renewal";
    }

    @Override
    public String formula() {
        return "contracts renewed / contracts due";
    }

    @Override
    public Rate rate(Renewals renewals, int currency) {
        return rate(renewals);
    }

    public Rate rate(Renewals renewals) {
        return Rate.of(this, renewals.renewed(), renewals.due());
    }

    @Override
    public Sense sense() {
        return Sense.HIGHER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "no contract was due";
    }

    @Override
    public String source() {
        return "Monetizely, Understanding contract renewal rate, 2025";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE renewed) AS numerator,
                       count(*) FILTER (WHERE NOT undecided) AS denominator
                FROM renewal
                """;
    }
}
