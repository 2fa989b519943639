package io.holdfast.core.survival;

import io.holdfast.core.metric.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The share of customers still there after each time, estimated with those who are still there counted for as long as
 * they were seen: the product-limit estimator.
 *
 * <pre>
 *   S(t) = Π over times tᵢ ≤ t of (1 − dᵢ/nᵢ)                  dᵢ events, nᵢ at risk just before tᵢ
 *   se(S) = S·√v,   v = Σ dᵢ / (nᵢ (nᵢ − dᵢ))                  Greenwood
 *   q-quantile = the first t with S(t) ≤ 1 − q                 the middle of the step where S = 1 − q exactly
 *   restricted mean to τ = ∫₀^τ S(u) du
 *   its se = √Σ over tᵢ ≤ τ of (∫_tᵢ^τ S du)² · dᵢ / (nᵢ (nᵢ − dᵢ))
 * </pre>
 *
 * Events come before censorings of the same time. Customers who came under observation late are at risk from then on
 * only, see {@link RiskTable#of(double[], double[], boolean[])}; with late entries the risk set may empty early, after
 * which the curve is 0 for good. Times are in the unit given (days from a ledger); S is a share in [0, 1].
 *
 * <p>Undefined: the standard error and interval once S is 0; a quantile that the curve never reaches, as the median while
 * more than half are still there; everything past the last time seen, or of nobody. Source: Kaplan and Meier, Nonparametric estimation
 * from incomplete observations, JASA 53, 1958; Greenwood, The natural duration of cancer, 1926; the interval of a quantile
 * is where the curves of the interval cross: Brookmeyer and Crowley, Biometrics 38, 1982. Intervals are at each time, not
 * for the whole curve. Likely misuse: reading 1 − S as the share who leave for one reason when others leave for another.
 */
public final class KaplanMeier {
    /** Products of shares that should be equal differ by less than this. */
    private static final double SAME = 1e-12;

    private final RiskTable table;
    private final double[] survival;
    private final double[] greenwood;

    private KaplanMeier(RiskTable table, double[] survival, double[] greenwood) {
        this.table = table;
        this.survival = survival;
        this.greenwood = greenwood;
    }

    public static KaplanMeier of(RiskTable table) {
        double[] survival = new double[table.size()];
        double[] greenwood = new double[table.size()];
        double share = 1;
        double sum = 0;
        for (int i = 0; i < table.size(); i++) {
            double atRisk = table.atRisk(i);
            double events = table.events(i);
            if (events > 0) {
                share = events == atRisk ? 0 : share * ((atRisk - events) / atRisk);
                sum += events / (atRisk * (atRisk - events));
            }
            survival[i] = share;
            greenwood[i] = sum;
        }
        return new KaplanMeier(table, survival, greenwood);
    }

    public RiskTable table() {
        return table;
    }

    /** S after the time with this index. */
    public double survival(int index) {
        return survival[index];
    }

    /** S at a time; empty after the last time seen, unless it is 0 by then, and when there was nobody. */
    public OptionalDouble survivalAt(double time) {
        if (table.size() == 0) {
            return OptionalDouble.empty();
        }
        int index = table.indexAt(time);
        double share = index < 0 ? 1 : survival[index];
        boolean isSeen = time <= table.time(table.size() - 1);
        return isSeen || share == 0 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    /** The standard error of S at a time; empty where S is 0 or not known. */
    public OptionalDouble standardErrorAt(double time) {
        OptionalDouble share = survivalAt(time);
        if (share.isEmpty() || share.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(share.getAsDouble() * Math.sqrt(greenwoodAt(time)));
    }

    private double greenwoodAt(double time) {
        int index = table.indexAt(time);
        return index < 0 ? 0 : greenwood[index];
    }

    /** The 95 % interval of S at a time; empty where S is 0 or not known. */
    public Optional<Interval> intervalAt(double time, IntervalScale scale) {
        OptionalDouble share = survivalAt(time);
        if (share.isEmpty() || share.getAsDouble() == 0) {
            return Optional.empty();
        }
        return scale.of(share.getAsDouble(), greenwoodAt(time));
    }

    /** The time by which a share {@code q} of them has left, 0 &lt; q &lt; 1; empty when that was never reached. */
    public OptionalDouble quantile(double q) {
        checkShare(q);
        return crossing(1 - q, index -> survival[index]);
    }

    /** The earliest time in the 95 % interval of a quantile; empty when not reached. */
    public OptionalDouble quantileLow(double q, IntervalScale scale) {
        checkShare(q);
        return crossing(1 - q, index -> bounds(index, scale).low());
    }

    /** The latest time in the 95 % interval of a quantile; empty when not reached: it has no upper end. */
    public OptionalDouble quantileHigh(double q, IntervalScale scale) {
        checkShare(q);
        return crossing(1 - q, index -> bounds(index, scale).high());
    }

    /** Where S is 0 the interval is not defined and the curve bounds itself no more: it crosses nothing from there on. */
    private Interval bounds(int index, IntervalScale scale) {
        return survival[index] == 0
                ? new Interval(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
                : scale.of(survival[index], greenwood[index]).orElse(new Interval(1, 1));
    }

    private OptionalDouble crossing(double level, Curve curve) {
        for (int i = 0; i < table.size(); i++) {
            double value = curve.at(i);
            if (value < level - SAME) {
                return OptionalDouble.of(table.time(i));
            }
            if (value <= level + SAME) {
                return OptionalDouble.of(middleOfStep(i, value, curve));
            }
        }
        return OptionalDouble.empty();
    }

    private double middleOfStep(int start, double value, Curve curve) {
        int next = start + 1;
        while (next < table.size() && Math.abs(curve.at(next) - value) <= SAME) {
            next++;
        }
        double end = next < table.size() ? table.time(next) : table.time(table.size() - 1);
        return (table.time(start) + end) / 2;
    }

    @FunctionalInterface
    private interface Curve {
        double at(int index);
    }

    private static void checkShare(double q) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("not a share between 0 and 1: " + q);
        }
    }

    /** The mean time up to a limit; empty when the curve is not known so far. */
    public Optional<RestrictedMean> restrictedMean(double limit) {
        if (!(limit > 0) || survivalAt(limit).isEmpty()) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        double until = limit;
        for (int i = table.indexAt(limit); i >= 0; i--) {
            double from = Math.max(0, table.time(i));
            area += survival[i] * (until - from);
            until = from;
            double events = table.events(i);
            double atRisk = table.atRisk(i);
            if (events > 0 && events < atRisk) {
                variance += area * area * events / (atRisk * (atRisk - events));
            }
        }
        return Optional.of(new RestrictedMean(limit, area + until, Math.sqrt(variance)));
    }

    /** The mean time up to a limit with its standard error, in the unit of the times. */
    public record RestrictedMean(double limit, double mean, double standardError) {}
}
