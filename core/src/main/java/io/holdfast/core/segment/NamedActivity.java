package io.holdfast.core.segment;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A feature of activity that looks at rows of some names only. A name that no row has counts nothing and is no fault: the rule
 * may be older or younger than the rows.
 */
final class NamedActivity implements Feature {
    private final Counted counted;
    private final String name;
    private final boolean[] wanted;
    private final KnownSql sql;

    /** What is looked at. */
    enum What {
        ROWS,
        DAYS,
        SINCE
    }

    /**
     * What is counted of all activity.
     *
     * @param name of the feature
     * @param window of how many last days, {@link Day#NEVER} for ever
     */
    record Counted(String name, What what, int window) {}

    private NamedActivity(Counted counted, List<String> activities, Timelines timelines) {
        this.counted = counted;
        this.name = counted.name()
                + activities.stream().map(RuleLexer::written).collect(Collectors.joining(", ", "(", ")"));
        List<String> known = timelines.activityNames();
        this.wanted = new boolean[known.size()];
        IntStream.range(0, wanted.length).forEach(code -> wanted[code] = activities.contains(known.get(code)));
        this.sql = query(activities);
    }

    static Feature of(Counted counted, Collection<String> activities, Timelines timelines) {
        return new NamedActivity(counted, List.copyOf(new TreeSet<>(activities)), timelines);
    }

    /** The step is named by the codes of the names, which may be in any script; names without a code all count nothing. */
    private KnownSql query(List<String> activities) {
        String codes = IntStream.range(0, wanted.length)
                .filter(code -> wanted[code])
                .mapToObj(code -> "_" + code)
                .collect(Collectors.joining());
        String step = "its_" + counted.name() + "_of" + codes;
        String select = counted.what() == What.SINCE
                ? FeatureSql.sinceActivity(activities)
                : FeatureSql.activities(counted.what() == What.DAYS, counted.window(), activities);
        return KnownSql.of(step, select, step + ".value");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Unit unit() {
        return counted.what() == What.SINCE ? Unit.DAYS : Unit.COUNT;
    }

    @Override
    public long value(Timeline timeline, int day) {
        DayList days = timeline.activityRows(wanted, day);
        return switch (counted.what()) {
            case ROWS -> days.countWithin(day, counted.window());
            case DAYS -> days.distinct().countWithin(day, counted.window());
            case SINCE -> days.isEmpty() ? UNDEFINED : day - days.last();
        };
    }

    @Override
    public void values(Timeline timeline, int[] days, long[] into) {
        switch (counted.what()) {
            case ROWS -> timeline.activityRowsWithin(wanted, days, counted.window(), into);
            case DAYS -> timeline.activityDaysWithin(wanted, days, counted.window(), into);
            case SINCE -> {
                timeline.lastActivityDaysBy(wanted, days, into);
                for (int i = 0; i < days.length; i++) {
                    into[i] = into[i] == Day.NEVER ? UNDEFINED : days[i] - into[i];
                }
            }
        }
    }

    @Override
    public KnownSql sql(List<String> currencies) {
        return sql;
    }
}
