package io.holdfast.core.value;

import io.holdfast.core.timeline.Timeline;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What winning a customer cost and which share of his revenue stays. Stateless, or one per thread. */
public interface CustomerEconomics {

    /** Minor units of the currency in which the figure is worked out; empty when not known. */
    OptionalLong acquisitionCost(Timeline timeline);

    /** Gross margin as a share of revenue in [0, 1]; empty when not known. */
    OptionalDouble grossMargin(Timeline timeline);

    /** The same for everybody. */
    static CustomerEconomics same(long acquisitionCost, double grossMargin) {
        return new CustomerEconomics() {
            @Override
            public OptionalLong acquisitionCost(Timeline timeline) {
                return OptionalLong.of(acquisitionCost);
            }

            @Override
            public OptionalDouble grossMargin(Timeline timeline) {
                return OptionalDouble.of(grossMargin);
            }
        };
    }
}
