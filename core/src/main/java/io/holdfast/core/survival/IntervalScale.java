package io.holdfast.core.survival;

import io.holdfast.core.metric.Interval;
import java.util.Optional;

/**
 * On which scale the 95 % interval of a survival share is symmetric. {@code v} is the sum of Greenwood, {@code z} =
 * 1.959963984540054.
 */
public enum IntervalScale {
    /** S ± z·S·√v, cut to [0, 1]. Simple; poor near 0 and 1. */
    PLAIN {
        @Override
        Optional<Interval> of(double survival, double greenwood) {
            double half = Z * survival * Math.sqrt(greenwood);
            return Optional.of(new Interval(Math.max(0, survival - half), Math.min(1, survival + half)));
        }
    },
    /** S · exp(± z·√v), cut to [0, 1]; the default. */
    LOG {
        @Override
        Optional<Interval> of(double survival, double greenwood) {
            double factor = Math.exp(Z * Math.sqrt(greenwood));
            return Optional.of(new Interval(survival / factor, Math.min(1, survival * factor)));
        }
    },
    /** S ^ exp(± z·√v / log S); never leaves [0, 1], undefined while nobody has left. */
    LOG_LOG {
        @Override
        Optional<Interval> of(double survival, double greenwood) {
            if (survival >= 1) {
                return Optional.empty();
            }
            double power = Math.exp(Z * Math.sqrt(greenwood) / Math.log(survival));
            return Optional.of(new Interval(Math.pow(survival, 1 / power), Math.pow(survival, power)));
        }
    };

    private static final double Z = 1.959963984540054;

    /** The interval for 0 &lt; S ≤ 1. */
    abstract Optional<Interval> of(double survival, double greenwood);
}
