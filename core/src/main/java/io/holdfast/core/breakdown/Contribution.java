package io.holdfast.core.breakdown;

import io.holdfast.core.metric.Fraction;

/**
 * What one group did to the change of the total.
 *
 * @param rate because its own rate changed
 * @param mix because its share of the customers changed while its rate is not the common one
 */
public record Contribution(String label, Fraction rate, Fraction mix) {

    public Fraction whole() {
        return rate.plus(mix);
    }
}
