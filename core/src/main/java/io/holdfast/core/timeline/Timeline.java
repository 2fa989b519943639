package io.holdfast.core.timeline;

/**
 * Everything known of one customer, in time order. It is a cursor over the columns of a shard: cheap to move, valid only
 * until moved. Rows of a kind are read from its columns, from {@code …From()} to {@code …To()} exclusive.
 */
public final class Timeline {
    private final TimelineShard shard;
    private final DayList purchaseDays = new DayList();
    private final DayList activityDays = new DayList();
    private int local;
    private int purchaseDaysOf = -1;
    private int activityDaysOf = -1;
    private int lookedAt = -1;

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
        DayList days = activityDays();
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

    /** The code of an attribute's value on a day, see {@link AttributeColumn}. */
    public int attribute(AttributeColumn attribute, int day) {
        return attribute.code(local, day);
    }
}
