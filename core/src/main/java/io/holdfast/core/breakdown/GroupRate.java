package io.holdfast.core.breakdown;

import io.holdfast.core.ledger.Flows;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Rate;
import java.util.Optional;

/**
 * The rate of one group.
 *
 * @param label the group; the empty text is "not known"
 * @param flows its flows
 * @param rate with parts and Wilson interval
 * @param limits of chance around the total; empty when the rate is undefined or no proportion
 * @param place within the limits
 * @param isSmall whether the denominator is below the limit of small numbers: read the interval, not the rate
 */
public record GroupRate(
        String label, Flows flows, Rate rate, Optional<FunnelLimits> limits, FunnelPlace place, boolean isSmall) {

    static GroupRate of(String label, Flows flows, FlowMetric metric, Rate total, long smallBelow) {
        Rate rate = metric.rate(flows);
        boolean judged = metric.isProportion()
                && rate.interval().isPresent()
                && total.interval().isPresent();
        Optional<FunnelLimits> limits = judged
                ? Optional.of(FunnelLimits.of(rate.denominator(), (double) total.numerator() / total.denominator()))
                : Optional.empty();
        FunnelPlace place = limits.map(funnel -> FunnelPlace.of(rate.numerator(), rate.denominator(), funnel))
                .orElse(FunnelPlace.NOT_JUDGED);
        return new GroupRate(label, flows, rate, limits, place, rate.denominator() < smallBelow);
    }
}
