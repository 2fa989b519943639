package io.holdfast.core.segment;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups by a feature, in bands: below the first limit, from each limit to below the next, from the last limit on. The
 * first group is "not known". Labels of amounts are in major units; whoever pays in another number of decimals is put in
 * the band his amount falls into.
 */
public final class Bands implements Grouping {
    private final Feature feature;
    private final long[] limits;
    private final List<String> currencies;
    private final int[] decimals;
    private final List<String> labels;

    private Bands(Feature feature, long[] limits, List<String> currencies) {
        this.feature = feature;
        this.limits = limits;
        this.currencies = currencies;
        this.decimals = MinorUnits.of(currencies);
        this.labels = labels(limits);
    }

    /**
     * @param limits ascending; days, counts, or major units of money
     * @param currencies of the timelines, which say how many decimals an amount has
     */
    public static Bands of(Feature feature, List<String> currencies, long... limits) {
        for (int i = 1; i < limits.length; i++) {
            if (limits[i - 1] >= limits[i]) {
                throw new Problem(QuestionParticular.BANDS_DESCEND, feature.name(), limits[i - 1], limits[i]);
            }
        }
        return new Bands(feature, limits.clone(), currencies);
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public int group(Timeline timeline, int day) {
        long value = feature.value(timeline, day);
        if (value == Feature.UNDEFINED) {
            return 0;
        }
        long whole = feature.unit() == Feature.Unit.MONEY
                ? Math.floorDiv(value, power(decimals[RunningContracts.currency(timeline, day)]))
                : value;
        int found = Arrays.binarySearch(limits, whole);
        return found >= 0 ? found + 2 : -found;
    }

    /** The label of the group in SQL. */
    KnownSql sql() {
        KnownSql known = feature.sql(currencies);
        StringBuilder text = new StringBuilder("CASE WHEN " + known.expression() + " IS NULL THEN ''");
        for (int i = 0; i < limits.length; i++) {
            text.append(
                    " WHEN " + known.expression() + " < " + limits[i] + " THEN " + KnownSql.literal(labels.get(i + 1)));
        }
        return known.as(text + " ELSE " + KnownSql.literal(labels.get(labels.size() - 1)) + " END");
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    private static List<String> labels(long[] limits) {
        List<String> labels = new ArrayList<>(List.of(""));
        if (limits.length == 0) {
            labels.add("all");
            return List.copyOf(labels);
        }
        labels.add("<" + limits[0]);
        for (int i = 1; i < limits.length; i++) {
            labels.add(limits[i] - 1 == limits[i - 1] ? "" + limits[i - 1] : limits[i - 1] + "–<" + limits[i]);
        }
        labels.add("≥" + limits[limits.length - 1]);
        return List.copyOf(labels);
    }
}
