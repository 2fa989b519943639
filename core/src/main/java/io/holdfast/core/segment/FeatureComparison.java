package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    /** Whether the feature has a value at all. */
    static CustomerTest known(Feature feature) {
        return new FeatureComparison(feature, new Fitting[][] {{Fitting.ANYTHING}});
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

    /**
     * Who fits on some days, shape (days, customers / 64), by the values kept of the feature; empty where none are kept that tell,
     * so that customers must be tested one by one.
     */
    Optional<long[][]> marks(Timelines timelines, int[] days) {
        if (fitting.length > 1) {
            return Optional.empty();
        }
        return FeatureColumns.of(timelines)
                .on(feature, List.of(fitting[0]), timelines, days)
                .filter(columns -> columns.stream()
                        .allMatch(column -> Arrays.stream(fitting[0]).allMatch(column::tells)))
                .map(columns -> columns.parallelStream()
                        .map(column -> marks(column, timelines.customers()))
                        .toArray(long[][]::new));
    }

    private long[] marks(FeatureColumn column, int customers) {
        long[] marks = new long[(customers + Long.SIZE - 1) / Long.SIZE];
        for (Fitting one : fitting[0]) {
            column.mark(one, marks);
        }
        return marks;
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
