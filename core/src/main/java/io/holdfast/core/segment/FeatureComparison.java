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
    private final Rule.Operator operator;
    private final Limit[][] limits;

    /** @param limits of amounts by the code of the currency, else of one row */
    private FeatureComparison(Feature feature, Rule.Operator operator, Limit[][] limits) {
        this.feature = feature;
        this.operator = operator;
        this.limits = limits;
    }

    static CustomerTest of(Feature feature, Rule.Comparison rule, List<String> currencies) {
        List<BigDecimal> limits =
                rule.values().stream().map(value -> limit(feature, value)).toList();
        int[] decimals = feature.unit() == Feature.Unit.MONEY ? MinorUnits.of(currencies) : new int[1];
        boolean alike = Arrays.stream(decimals).distinct().count() == 1;
        return new FeatureComparison(
                feature,
                rule.operator(),
                Arrays.stream(decimals)
                        .limit(alike ? 1 : decimals.length)
                        .mapToObj(digits -> limits.stream()
                                .map(limit -> Limit.of(limit, digits))
                                .toArray(Limit[]::new))
                        .toArray(Limit[][]::new));
    }

    /**
     * A number of a rule beside which whole numbers are held (bench: figures).
     *
     * @param floor the greatest whole number that is not above it
     * @param whole whether it is that number
     */
    private record Limit(long floor, boolean whole) {
        /** Of a number of major units, in minor ones. */
        static Limit of(BigDecimal limit, int digits) {
            BigDecimal minor = limit.movePointRight(digits);
            BigDecimal floor = minor.setScale(0, RoundingMode.FLOOR);
            return floor.toBigInteger().bitLength() >= Long.SIZE
                    ? new Limit(floor.signum() * Long.MAX_VALUE, false)
                    : new Limit(floor.longValueExact(), floor.compareTo(minor) == 0);
        }

        int compare(long value) {
            return value == floor && !whole ? -1 : Long.compare(value, floor);
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
        long belongs = 0;
        for (int i = 0; i < days.length; i++) {
            belongs |= fits(values[i], timeline, days[i]) ? 1L << i : 0;
        }
        return belongs;
    }

    private boolean fits(long value, Timeline timeline, int day) {
        if (value == Feature.UNDEFINED) {
            return false;
        }
        for (Limit limit : limits[limits.length == 1 ? 0 : RunningContracts.currency(timeline, day)]) {
            if (operator.fits(limit.compare(value))) {
                return true;
            }
        }
        return false;
    }
}
