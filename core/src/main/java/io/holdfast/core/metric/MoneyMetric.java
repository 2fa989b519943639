package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;

/**
 * A ratio of amounts of recurring revenue. Both parts are in minor units of one currency, but for averages, whose
 * denominator is a number of customers.
 */
public sealed interface MoneyMetric extends Metric
        permits GrossRevenueRetention,
                NetRevenueRetention,
                GrossMrrChurn,
                NetMrrChurn,
                BaremetricsNetMrrChurn,
                ChargebeeNetMrrChurn,
                QuickRatio,
                QuickRatioWithReactivation,
                AverageRevenuePerAccount {

    long numerator(MoneyFlows flows);

    long denominator(MoneyFlows flows);

    default Rate rate(MoneyFlows flows) {
        return Rate.withoutInterval(this, numerator(flows), denominator(flows));
    }
}
