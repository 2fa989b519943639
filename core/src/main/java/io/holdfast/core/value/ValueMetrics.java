package io.holdfast.core.value;

import io.holdfast.core.metric.AverageRevenuePerAccount;
import java.util.List;

/** The figures of unit economics in the order of reading. */
public final class ValueMetrics {
    /** Revenue per account is one of {@link io.holdfast.core.metric.MetricCatalogue#MONEY}. */
    static final ValueMetric ARPA = ValueMetric.of(new AverageRevenuePerAccount(), ValueMetric.Unit.MONEY);

    /** Those that are defined here. */
    public static final List<ValueMetric> ALL = List.of(
            GrossMargin.METRIC,
            SimpleLtv.METRIC,
            SurvivalLtv.METRIC,
            AcquisitionCost.METRIC,
            LtvToCac.METRIC,
            SimplePayback.METRIC,
            PaybackTimes.METRIC,
            LostBeforePaybackShare.METRIC);

    private ValueMetrics() {}
}
