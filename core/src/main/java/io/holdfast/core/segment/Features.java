package io.holdfast.core.segment;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The features by name.
 *
 * <pre>
 *   acquired               the day he was won: as stated, else of the first contract, order or activity
 *   tenure                 days since then; 0 on the day itself; undefined before it
 *   mrr                    monthly amount of the running contracts; 0 when none runs; undefined without any contract by
 *                          then or with several currencies
 *   contracts              how many run
 *   orders, orders_N       purchases ever; in the last N days, the day itself included; returns are none
 *   activities, activities_N            activity rows, likewise
 *   activity_days, activity_days_N      distinct days with activity, likewise
 *   days_since_order, days_since_activity    0 on a day with one; undefined when there was none yet
 * </pre>
 *
 * Those of activity may look at rows of some names only: {@code activities_30(export) < 2}, {@code
 * days_since_activity("Report opened", export) > 60}.
 */
public final class Features {
    public static final Feature ACQUIRED = new Swept(
            new Simple("acquired", Feature.Unit.DATE, Features::acquired, FeatureSql.ACQUIRED),
            (t, days, into) -> sinceFirst(t, days, into, (first, day) -> first));
    public static final Feature TENURE = new Swept(
            new Simple("tenure", Feature.Unit.DAYS, Features::tenure, FeatureSql.TENURE),
            (t, days, into) -> sinceFirst(t, days, into, (first, day) -> (long) day - first));
    public static final Feature MRR = new Swept(
            new Simple("mrr", Feature.Unit.MONEY, MonthlyRevenue::on, FeatureSql.MRR), MonthlyRevenue::onEach);
    public static final Feature CONTRACTS = new Swept(
            new Simple("contracts", Feature.Unit.COUNT, RunningContracts::count, FeatureSql.CONTRACTS),
            RunningContracts::counts);
    public static final Feature DAYS_SINCE_ORDER = new Simple(
            "days_since_order",
            Feature.Unit.DAYS,
            (t, day) -> since(t.purchaseDays(), day),
            FeatureSql.DAYS_SINCE_ORDER);
    public static final Feature DAYS_SINCE_ACTIVITY = new Swept(
            new Simple(
                    "days_since_activity", Feature.Unit.DAYS, Features::sinceActivity, FeatureSql.DAYS_SINCE_ACTIVITY),
            Features::sinceActivity);

    private static final List<Feature> FIXED =
            List.of(ACQUIRED, TENURE, MRR, CONTRACTS, DAYS_SINCE_ORDER, DAYS_SINCE_ACTIVITY);
    private static final Pattern COUNTED = Pattern.compile("(orders|activities|activity_days)(?:_([1-9]\\d{0,3}))?");

    /** The names without a number of days, for messages. */
    public static final List<String> NAMES = List.of(
            "acquired",
            "tenure",
            "mrr",
            "contracts",
            "orders",
            "orders_90",
            "activities",
            "activities_30",
            "activity_days",
            "activity_days_30",
            "days_since_order",
            "days_since_activity");

    private Features() {}

    public static Optional<Feature> find(String name) {
        Matcher counted = COUNTED.matcher(name);
        if (counted.matches()) {
            return Optional.of(counted(name, counted.group(1), window(counted)));
        }
        return FIXED.stream().filter(feature -> feature.name().equals(name)).findFirst();
    }

    /** Over how many days a name counts; 0 of one that can, but says none, and -1 of one that counts over no days. */
    public static int daysOf(String name) {
        Matcher counted = COUNTED.matcher(name);
        if (!counted.matches()) {
            return -1;
        }
        return counted.group(2) == null ? 0 : Integer.parseInt(counted.group(2));
    }

    /**
     * A feature by its name, also one of some activities only, such as {@code activities_30(export, "Report opened")}.
     *
     * @param timelines whose activities they are
     */
    public static Optional<Feature> find(String text, Timelines timelines) {
        Optional<Feature> plain = find(text);
        return plain.isPresent()
                ? plain
                : RuleParser.subject(text)
                        .flatMap(subject -> of(subject.name().text(), subject.activities(), timelines));
    }

    /** A feature of activity that looks at rows of some names only; empty where a name stands for anything else. */
    static Optional<Feature> of(String name, List<String> activities, Timelines timelines) {
        return ofActivity(name).map(counted -> NamedActivity.of(counted, activities, timelines));
    }

    /** Whether a feature looks at activity, so that it can look at some of it only. */
    public static boolean isOfActivity(String name) {
        return ofActivity(name).isPresent();
    }

    private static Optional<NamedActivity.Counted> ofActivity(String name) {
        if (name.equals(DAYS_SINCE_ACTIVITY.name())) {
            return Optional.of(new NamedActivity.Counted(name, NamedActivity.What.SINCE, Day.NEVER));
        }
        Matcher counted = COUNTED.matcher(name);
        if (!counted.matches() || counted.group(1).equals("orders")) {
            return Optional.empty();
        }
        NamedActivity.What what =
                counted.group(1).equals("activities") ? NamedActivity.What.ROWS : NamedActivity.What.DAYS;
        return Optional.of(new NamedActivity.Counted(name, what, window(counted)));
    }

    /** How many days a name says, {@link Day#NEVER} where it says none. */
    private static int window(Matcher counted) {
        return counted.group(2) == null ? Day.NEVER : Integer.parseInt(counted.group(2));
    }

    private static Feature counted(String name, String what, int days) {
        ValueOnDay value =
                switch (what) {
                    case "orders" -> (t, day) -> orders(t, day, days);
                    case "activities" -> (t, day) -> activities(t, day, days);
                    default -> (t, day) -> t.activityDaysWithin(from(day, days), day + 1);
                };
        Feature counted = new Simple(name, Feature.Unit.COUNT, value, FeatureSql.counted(what, days));
        return new Swept(
                counted,
                switch (what) {
                    case "orders" -> (t, on, into) -> orders(t, on, days, into);
                    case "activities" -> (t, on, into) -> t.activityRowsWithin(on, days, into);
                    default -> (t, on, into) -> t.activityDaysWithin(on, days, into);
                });
    }

    @FunctionalInterface
    private interface ValueOnDay {
        long of(Timeline timeline, int day);
    }

    @FunctionalInterface
    private interface ValueSince {
        long of(int first, int day);
    }

    @FunctionalInterface
    private interface ValuesOnDays {
        void read(Timeline timeline, int[] days, long[] into);
    }

    private record Simple(String name, Unit unit, ValueOnDay formula, String select) implements Feature {
        @Override
        public long value(Timeline timeline, int day) {
            return formula.of(timeline, day);
        }

        @Override
        public KnownSql sql(List<String> currencies) {
            String step = "its_" + name;
            String whole = unit == Unit.MONEY ? select.formatted(MinorUnits.sql(currencies)) : select;
            return KnownSql.of(step, whole, step + ".value");
        }
    }

    /** One that reads a customer once for several days (bench: figures). */
    private record Swept(Feature feature, ValuesOnDays several) implements Feature {
        @Override
        public String name() {
            return feature.name();
        }

        @Override
        public Unit unit() {
            return feature.unit();
        }

        @Override
        public long value(Timeline timeline, int day) {
            return feature.value(timeline, day);
        }

        @Override
        public void values(Timeline timeline, int[] days, long[] into) {
            several.read(timeline, days, into);
        }

        @Override
        public KnownSql sql(List<String> currencies) {
            return feature.sql(currencies);
        }
    }

    private static long acquired(Timeline timeline, int day) {
        int first = FirstKnown.day(timeline);
        return first <= day ? first : Feature.UNDEFINED;
    }

    private static long tenure(Timeline timeline, int day) {
        long first = acquired(timeline, day);
        return first == Feature.UNDEFINED ? Feature.UNDEFINED : day - first;
    }

    /** The day he was won is looked up once for all days. */
    private static void sinceFirst(Timeline timeline, int[] days, long[] into, ValueSince value) {
        int first = FirstKnown.day(timeline);
        for (int i = 0; i < days.length; i++) {
            into[i] = first <= days[i] ? value.of(first, days[i]) : Feature.UNDEFINED;
        }
    }

    private static long since(DayList days, int day) {
        int upTo = days.countUpTo(day);
        return upTo == 0 ? Feature.UNDEFINED : day - days.day(upTo - 1);
    }

    private static long sinceActivity(Timeline timeline, int day) {
        int last = timeline.lastActivityDayBy(day);
        return last == Day.NEVER ? Feature.UNDEFINED : day - last;
    }

    private static void sinceActivity(Timeline timeline, int[] days, long[] into) {
        timeline.lastActivityDaysBy(days, into);
        for (int i = 0; i < days.length; i++) {
            into[i] = into[i] == Day.NEVER ? Feature.UNDEFINED : days[i] - into[i];
        }
    }

    /** The first of so many days up to a day. */
    private static int from(int day, int window) {
        return window == Day.NEVER ? Day.ALWAYS : day - window + 1;
    }

    private static long orders(Timeline timeline, int day, int window) {
        long count = 0;
        for (int row = timeline.ordersFrom(); row < timeline.ordersTo(); row++) {
            int at = timeline.orders().day(row);
            if (at <= day && (long) day - at < window && timeline.orders().amount(row) >= 0) {
                count++;
            }
        }
        return count;
    }

    /** Each order is looked at once: it counts from the first day that is not before it to the last whose window still holds it. */
    private static void orders(Timeline timeline, int[] days, int window, long[] into) {
        Arrays.fill(into, 0);
        for (int row = timeline.ordersFrom(); row < timeline.ordersTo(); row++) {
            int at = timeline.orders().day(row);
            if (timeline.orders().amount(row) < 0) {
                continue;
            }
            int found = Arrays.binarySearch(days, at);
            for (int i = found < 0 ? -found - 1 : found; i < days.length && (long) days[i] - at < window; i++) {
                into[i]++;
            }
        }
    }

    private static long activities(Timeline timeline, int day, int window) {
        return timeline.activityRowsWithin(from(day, window), day + 1);
    }
}
