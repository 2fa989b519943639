package io.holdfast.core.metric;

import java.util.Optional;

/**
 * The Wilson score interval of a proportion at 95 %.
 *
 * <pre>
 *   (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)     p = x/n,  z = 1.959963984540054
 * </pre>
 *
 * Within [0, 1] for any x and n, and honest for small numbers, where the textbook interval p ± z√(p(1−p)/n) is not.
 * Undefined when n is 0 or x is not within [0, n]. Source: Wilson, Probable inference, the law of succession, and
 * statistical inference, JASA 22, 1927.
 */
public final class WilsonInterval {
    private static final double Z = 1.959963984540054;

    private WilsonInterval() {}

    public static Optional<Interval> of(long successes, long trials) {
        return of(successes, trials, Z);
    }

    /** The same at another level, given as its two-sided normal quantile. */
    public static Optional<Interval> of(long successes, long trials, double z) {
        if (trials <= 0 || successes < 0 || successes > trials) {
            return Optional.empty();
        }
        double n = trials;
        double p = successes / n;
        double centre = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        double low = successes == 0 ? 0 : (centre - half) / scale;
        double high = successes == trials ? 1 : (centre + half) / scale;
        return Optional.of(new Interval(low, high));
    }
}
