package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flows;

/**
 * A ratio of numbers of customers. Both parts are sums of flows, each taken some number of times, so that any two of
 * these ratios can be joined by a bridge.
 */
public sealed interface FlowMetric extends Metric
        permits CohortChurn,
                CohortRetention,
                LostPerAcquiredChurn,
                NetDeclineChurn,
                VoidShareChurn,
                NewAdjustedRetention,
                NewAdjustedChurn,
                EndOverStartRetention,
                ActiveOverStartRetention,
                StripeChurn,
                ProfitWellChurn,
                RecurlyChurn {

    FlowSum numerator();

    FlowSum denominator();

    /**
     * Whether the numerator counts some of the customers of the denominator, so that its Wilson interval is that of a
     * proportion. Otherwise the interval only shows how small the numbers are.
     */
    boolean isProportion();

    /** Whether the ratio of one period after the other can be compounded: its base is the customers who may be lost. */
    default boolean compounds() {
        return true;
    }

    default Rate rate(Flows flows) {
        return Rate.of(this, numerator().of(flows), denominator().of(flows));
    }
}
