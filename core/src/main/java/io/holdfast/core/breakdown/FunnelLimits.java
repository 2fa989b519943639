package io.holdfast.core.breakdown;

import io.holdfast.core.metric.Interval;
import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * Between which shares a group of n customers falls by chance alone when its true rate is the total one.
 *
 * <pre>
 *   R ~ Binomial(n, p0);   for a tail α:  r = the smallest number with P(R ≤ r) > α
 *   low  = (r − (P(R ≤ r) − α) / (P(R ≤ r) − P(R ≤ r − 1))) / n        α = 0.025 (95 %), 0.001 (99.8 %)
 *   high = the same with 1 − α
 * </pre>
 *
 * The binomial is exact, with the interpolation of the source, so that the limits are honest for small n where the normal
 * approximation is not; they are cut to [0, 1]. Each group is also a part of the total it is compared with; the effect is
 * small unless one group is most of the total. Of many groups one in twenty lies outside the 95 % limits by chance: act
 * on 99.8 %. Undefined when n is 0 or the total rate is not within [0, 1]. Source: Spiegelhalter, Funnel plots for
 * comparing institutional performance, Statistics in Medicine 24, 2005, appendix.
 *
 * @param warning 95 %
 * @param alarm 99.8 %
 */
public record FunnelLimits(Interval warning, Interval alarm) {
    private static final double WARNING_TAIL = 0.025;
    private static final double ALARM_TAIL = 0.001;

    /** Weights this much smaller than the largest no longer change a sum of doubles. */
    private static final double NEGLIGIBLE = 1e-22;

    static FunnelLimits of(long trials, double share) {
        if (trials <= 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no funnel for " + trials + " at " + share);
        }
        if (share == 0 || share == 1) {
            Interval certain = new Interval(share, share);
            return new FunnelLimits(certain, certain);
        }
        Binomial binomial = Binomial.of(trials, share);
        return new FunnelLimits(binomial.between(WARNING_TAIL), binomial.between(ALARM_TAIL));
    }

    /**
     * The part of the distribution that is not negligible.
     *
     * @param first the number of successes of the first probability
     * @param probabilities of {@code first}, {@code first + 1}, …
     */
    private record Binomial(long trials, long first, double[] probabilities) {

        /** Walks from the mode both ways with the ratio of neighbours, so that no factorial is needed. */
        static Binomial of(long trials, double share) {
            long mode = Math.min(trials, (long) ((trials + 1.0) * share));
            double odds = share / (1 - share);
            double[] below = walk(mode, down -> down / ((trials - down + 1) * odds));
            double[] above = walk(trials - mode, left -> left * odds / (trials - left + 1));
            double[] all = new double[below.length + 1 + above.length];
            for (int i = 0; i < below.length; i++) {
                all[below.length - 1 - i] = below[i];
            }
            all[below.length] = 1;
            System.arraycopy(above, 0, all, below.length + 1, above.length);
            double sum = Arrays.stream(all).sum();
            return new Binomial(
                    trials,
                    mode - below.length,
                    Arrays.stream(all).map(weight -> weight / sum).toArray());
        }

        private static double[] walk(long steps, LongToDoubleFunction ratio) {
            double[] weights = new double[64];
            int size = 0;
            double weight = 1;
            for (long left = steps; left > 0; left--) {
                weight *= ratio.applyAsDouble(left);
                if (weight < NEGLIGIBLE) {
                    break;
                }
                if (size == weights.length) {
                    weights = Arrays.copyOf(weights, size * 2);
                }
                weights[size++] = weight;
            }
            return Arrays.copyOf(weights, size);
        }

        Interval between(double tail) {
            return new Interval(quantile(tail), quantile(1 - tail));
        }

        private double quantile(double level) {
            double upTo = 0;
            int i = -1;
            do {
                upTo += probabilities[++i];
            } while (upTo <= level && i + 1 < probabilities.length);
            double share = (first + i - (upTo - level) / probabilities[i]) / trials;
            return Math.max(0, Math.min(1, share));
        }
    }
}
