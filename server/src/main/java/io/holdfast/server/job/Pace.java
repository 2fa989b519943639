package io.holdfast.server.job;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a part of a job is and how fast.
 *
 * @param phase the part
 * @param unit what is counted
 * @param done how many of them
 * @param total of how many; empty when nobody knows
 * @param perSecond since the part began; empty while it is too young
 */
public record Pace(String phase, String unit, long done, OptionalLong total, OptionalDouble perSecond) {

    /** How much of the part is done, from 0 to 1. */
    public OptionalDouble share() {
        return total.isPresent()
                ? OptionalDouble.of(Math.min(1, (double) done / total.getAsLong()))
                : OptionalDouble.empty();
    }

    /** How long the part will take yet at this pace. */
    public OptionalDouble secondsLeft() {
        return total.isPresent() && perSecond.isPresent() && perSecond.getAsDouble() > 0
                ? OptionalDouble.of(Math.max(0, total.getAsLong() - done) / perSecond.getAsDouble())
                : OptionalDouble.empty();
    }
}
