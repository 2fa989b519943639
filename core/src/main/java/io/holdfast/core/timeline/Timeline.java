package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Everything known of one customer, in time order. It is a cursor over the columns of a shard: cheap to move, valid only
 * until moved. Rows of a kind are read from its columns, from {@code …From()} to {@code …To()} exclusive.
 */
public final class Timeline {
    private static final int KEPT_COLUMNS = 8;

    /** More than a rule has, as a rule: making one costs as much as many customers. */
    private static final int KEPT_WINDOWS = 32;

    private final TimelineShard shard;
    private final DayList purchaseDays = new DayList();
    private final DayList activityDays = new DayList();
    private int local;
    private int purchaseDaysOf = -1;
    private int activityDaysOf = -1;
    private final DayList activityRows = new DayList();
    private int lookedAt = -1;
    private final String[] attributes = new String[KEPT_COLUMNS];
    private final AttributeColumn[] columns = new AttributeColumn[KEPT_COLUMNS];
    private int keptColumns;
    private final List<DayWindows> windows = new ArrayList<>();
    private final List<NamedWindows> namedWindows = new ArrayList<>();

    public Timeline(TimelineShard shard) {
        this.shard = shard;
    }

    /** Moves to a customer of the shard and returns this cursor. */
    public Timeline moveTo(int localIndex) {
        local = localIndex;
        return this;
    }

    public TimelineShard shard() {
        return shard;
    }

    /** The customer's index within the shard. */
    public int local() {
        return local;
    }

    /** The customer's index within all timelines. */
    public int customer() {
        return shard.firstCustomer() + local;
    }

    /** The id the source gave the customer. */
    public String customerId() {
        return shard.customerId(local);
    }

    /** The day he was won according to the customer table, or {@link Day#NEVER} when not stated. */
    public int acquiredDay() {
        return shard.acquiredDay(local);
    }

    public ContractColumns contracts() {
        return shard.contracts();
    }

    public int contractsFrom() {
        return shard.contracts().from(local);
    }

    public int contractsTo() {
        return shard.contracts().to(local);
    }

    public OrderColumns orders() {
        return shard.orders();
    }

    public int ordersFrom() {
        return shard.orders().from(local);
    }

    public int ordersTo() {
        return shard.orders().to(local);
    }

    public StatusColumns statuses() {
        return shard.statuses();
    }

    public int statusesFrom() {
        return shard.statuses().from(local);
    }

    public int statusesTo() {
        return shard.statuses().to(local);
    }

    public ActivityColumns activities() {
        return shard.activities();
    }

    /** The distinct days with any activity, read once for each customer; overwritten when the cursor moves on. */
    public DayList activityDays() {
        if (activityDaysOf != local) {
            shard.activities().readDays(local, activityDays);
            activityDaysOf = local;
        }
        return activityDays;
    }

    /** How many distinct days of {@code [fromDay, toDay)} have activity. */
    public int activityDaysWithin(int fromDay, int toDay) {
        if (isFirstLook()) {
            return shard.activities().daysWithin(local, fromDay, toDay);
        }
        return within(activityDays(), fromDay, toDay);
    }

    /** How many activity rows are of the days {@code [fromDay, toDay)}. */
    public int activityRowsWithin(int fromDay, int toDay) {
        return shard.activities().rowsWithin(local, fromDay, toDay);
    }

    /** How many activity rows are of the last so many days up to each of several days that go up; see {@link DayWindows}. */
    public void activityRowsWithin(int[] days, int window, long[] into) {
        if (!shard.activities().rowsWithin(local, windows(days, window), into)) {
            shard.activities().readRowDays(local, activityRows);
            activityRows.countWithin(days, window, into);
        }
    }

    /** The same of distinct days. */
    public void activityDaysWithin(int[] days, int window, long[] into) {
        if (!shard.activities().daysWithin(local, windows(days, window), into)) {
            activityDays().countWithin(days, window, into);
        }
    }

    /**
     * The day of each activity row of the names wanted up to a day, in order; a day may come several times. Overwritten when asked
     * again.
     *
     * @param wanted by the index of the name in {@link Timelines#activityNames()}
     */
    public DayList activityRows(boolean[] wanted, int upTo) {
        shard.activities().readRowDays(local, wanted, upTo, activityRows);
        return activityRows;
    }

    /**
     * How many activity rows of the names wanted are of the last so many days up to each of several days that go up.
     *
     * @param wanted by the index of the name in {@link Timelines#activityNames()}
     */
    public void activityRowsWithin(boolean[] wanted, int[] days, int window, long[] into) {
        if (isReadByWindows()) {
            windows(wanted, days, window).countRows(from(), to(), firstActivityDay(), into);
        } else {
            activityRows(wanted, Day.NEVER).countWithin(days, window, into);
        }
    }

    /** The same of distinct days. */
    public void activityDaysWithin(boolean[] wanted, int[] days, int window, long[] into) {
        if (isReadByWindows()) {
            windows(wanted, days, window).countDays(from(), to(), firstActivityDay(), into);
        } else {
            activityRows(wanted, Day.NEVER).distinct().countWithin(days, window, into);
        }
    }

    /** The last day with activity of the names wanted by each of several days that go up; {@link Day#NEVER} where there was none. */
    public void lastActivityDaysBy(boolean[] wanted, int[] days, long[] into) {
        if (isReadByWindows()) {
            windows(wanted, days, Day.NEVER).lastDays(from(), to(), firstActivityDay(), into);
        } else {
            activityRows(wanted, Day.NEVER).lastBy(days, into);
        }
    }

    private boolean isReadByWindows() {
        return shard.activities().namesAreBytes() && !shard.activities().hasLongGap(local);
    }

    private int from() {
        return shard.activities().from(local);
    }

    private int to() {
        return shard.activities().to(local);
    }

    private int firstActivityDay() {
        return shard.activities().firstDay(local);
    }

    /** The windows over some names asked for last, likewise. */
    private NamedWindows windows(boolean[] wanted, int[] days, int window) {
        for (NamedWindows known : namedWindows) {
            if (known.are(days, window, wanted)) {
                return known;
            }
        }
        if (namedWindows.size() == KEPT_WINDOWS) {
            namedWindows.remove(0);
        }
        namedWindows.add(shard.activities().windows(days, window, wanted));
        return namedWindows.get(namedWindows.size() - 1);
    }

    /** The windows asked for last: they are the same for customer after customer. */
    private DayWindows windows(int[] days, int window) {
        for (DayWindows known : windows) {
            if (known.are(days, window)) {
                return known;
            }
        }
        if (windows.size() == KEPT_WINDOWS) {
            windows.remove(0);
        }
        windows.add(shard.activities().windows(days, window));
        return windows.get(windows.size() - 1);
    }

    private static int within(DayList days, int fromDay, int toDay) {
        return days.countUpTo(toDay - 1) - (fromDay == Day.ALWAYS ? 0 : days.countUpTo(fromDay - 1));
    }

    /** The last day with activity by a day; {@link Day#NEVER} when there was none. */
    public int lastActivityDayBy(int day) {
        if (isFirstLook()) {
            return shard.activities().lastDayBy(local, day);
        }
        DayList days = activityDays();
        int upTo = days.countUpTo(day);
        return upTo == 0 ? Day.NEVER : days.day(upTo - 1);
    }

    /** The last day with activity by each of several days that go up; {@link Day#NEVER} where there was none. */
    public void lastActivityDaysBy(int[] days, long[] into) {
        if (!shard.activities().lastDaysBy(local, windows(days, Day.NEVER), into)) {
            activityDays().lastBy(days, into);
        }
    }

    /** One look reads no more rows than it must; from the second on it pays to have read all days (bench: figures). */
    private boolean isFirstLook() {
        boolean first = activityDaysOf != local && lookedAt != local;
        lookedAt = local;
        return first;
    }

    /** The distinct days with a purchase (returns left out), likewise. */
    public DayList purchaseDays() {
        if (purchaseDaysOf != local) {
            shard.orders().readPurchaseDays(local, purchaseDays);
            purchaseDaysOf = local;
        }
        return purchaseDays;
    }

    /** The same of an attribute by its name; the columns asked for first are found without looking them up again. */
    public int attribute(String name, int day) {
        return column(name).code(local, day);
    }

    /** On which of several days, at most 64, an attribute had one of the values wanted by code: bit i of the i-th. */
    public long attributeAmong(String name, int[] days, boolean[] wanted) {
        return column(name).among(local, days, wanted);
    }

    /** Calls back for every value an attribute ever had, as its code. */
    public void attributeCodes(String name, IntConsumer code) {
        column(name).forEach(local, (fromDay, each) -> code.accept(each));
    }

    @SuppressWarnings("ReferenceEquality") // a name that is equal but not the same is only looked up
    private AttributeColumn column(String name) {
        for (int i = 0; i < keptColumns; i++) {
            if (attributes[i] == name) {
                return columns[i];
            }
        }
        AttributeColumn column = shard.attribute(name);
        if (keptColumns < KEPT_COLUMNS) {
            attributes[keptColumns] = name;
            columns[keptColumns++] = column;
        }
        return column;
    }

    /** The code of an attribute's value on a day, see {@link AttributeColumn}. */
    public int attribute(AttributeColumn attribute, int day) {
        return attribute.code(local, day);
    }
}
