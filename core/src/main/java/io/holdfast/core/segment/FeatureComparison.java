package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Compares a feature of a customer with the values of a rule. */
final class FeatureComparison implements CustomerTest {
    private final Feature feature;
    private final Fitting[][] fitting;

    /** @param fitting of amounts by the code of the currency, else of one row */
    private FeatureComparison(Feature feature, Fitting[][] fitting) {
        this.feature = feature;
        this.fitting = fitting;
    }

    static CustomerTest of(Feature feature, Rule.Comparison rule, List<String> currencies) {
        List<BigDecimal> limits =
                rule.values().stream().map(value -> limit(feature, value)).toList();
        int[] decimals = feature.unit() == Feature.Unit.MONEY ? MinorUnits.of(currencies) : new int[1];
        boolean alike = Arrays.stream(decimals).distinct().count() == 1;
        return new FeatureComparison(
                feature,
                Arrays.stream(decimals)
                        .limit(alike ? 1 : decimals.length)
                        .mapToObj(digits -> limits.stream()
                                .map(limit -> Fitting.of(rule.operator(), limit, digits))
                                .toArray(Fitting[]::new))
                        .toArray(Fitting[][]::new));
    }

    /**
     * The whole numbers that fit, both ends included; empty when the first is above the last. {@link Feature#UNDEFINED} is in
     * none of them. One comparison of two bounds for every customer and day (bench: figures).
     */
    private record Fitting(long first, long last) {
        private static final Fitting NOTHING = new Fitting(0, -1);
        private static final long LEAST = Feature.UNDEFINED + 1;

        /** Beside a number of a rule in major units. */
        static Fitting of(Rule.Operator operator, BigDecimal limit, int digits) {
            BigDecimal minor = limit.movePointRight(digits);
            BigDecimal floor = minor.setScale(0, RoundingMode.FLOOR);
            if (floor.toBigInteger().bitLength() >= Long.SIZE) {
                boolean all = operator.fits(-floor.signum());
                return all ? new Fitting(LEAST, Long.MAX_VALUE) : NOTHING;
            }
            return of(operator, floor.longValueExact(), floor.compareTo(minor) == 0);
        }

        /**
         * @param floor the greatest whole number that is not above the limit
         * @param whole whether it is the limit
         */
        private static Fitting of(Rule.Operator operator, long floor, boolean whole) {
            long least = Math.max(LEAST, floor);
            return switch (operator) {
                case IN -> whole ? new Fitting(least, floor) : NOTHING;
                case LESS -> whole ? below(floor) : new Fitting(LEAST, floor);
                case AT_MOST -> new Fitting(LEAST, floor);
                case MORE -> above(floor);
                case AT_LEAST -> whole ? new Fitting(least, Long.MAX_VALUE) : above(floor);
            };
        }

        private static Fitting below(long limit) {
            return limit == Long.MIN_VALUE ? NOTHING : new Fitting(LEAST, limit - 1);
        }

        private static Fitting above(long limit) {
            return limit == Long.MAX_VALUE ? NOTHING : new Fitting(limit + 1, Long.MAX_VALUE);
        }

        boolean has(long value) {
            return first <= value && value <= last;
        }
    }

    private static BigDecimal limit(Feature feature, Token value) {
        if (feature.unit() == Feature.Unit.DATE) {
            return BigDecimal.valueOf(
                    Literal.date(value.text()).orElseThrow(() -> wrong(feature, value, RuleFault.Reason.DATE_WANTED)));
        }
        return Literal.number(value.text()).orElseThrow(() -> wrong(feature, value, RuleFault.Reason.NUMBER_WANTED));
    }

    private static FaultyRule wrong(Feature feature, Token value, RuleFault.Reason wanted) {
        return FaultyRule.at(
                value,
                wanted,
                "'%s' is compared with %s of the segment, which is not %s."
                        .formatted(
                                feature.name(),
                                value.shown(),
                                wanted == RuleFault.Reason.DATE_WANTED ? "a date like 2026-01-15" : "a number"));
    }

    @Override
    public boolean test(Timeline timeline, int day) {
        return fits(feature.value(timeline, day), timeline, day);
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        long[] values = new long[days.length];
        feature.values(timeline, days, values);
        if (fitting.length == 1 && fitting[0].length == 1) {
            return among(values, fitting[0][0]);
        }
        long belongs = 0;
        for (int i = 0; i < days.length; i++) {
            belongs |= fits(values[i], timeline, days[i]) ? 1L << i : 0;
        }
        return belongs;
    }

    private static long among(long[] values, Fitting fitting) {
        long belongs = 0;
        for (int i = 0; i < values.length; i++) {
            belongs |= fitting.has(values[i]) ? 1L << i : 0;
        }
        return belongs;
    }

    private boolean fits(long value, Timeline timeline, int day) {
        if (value == Feature.UNDEFINED) {
            return false;
        }
        for (Fitting one : fitting[fitting.length == 1 ? 0 : RunningContracts.currency(timeline, day)]) {
            if (one.has(value)) {
                return true;
            }
        }
        return false;
    }
}
