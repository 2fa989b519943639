package io.holdfast.core.timeline;

/**
 * Everything known of one customer, in time order. It is a cursor over the columns of a shard: cheap to move, valid only
 * until moved. Rows of a kind are read from its columns, from {@code …From()} to {@code …To()} exclusive.
 */
public final class Timeline {
    private final TimelineShard shard;
    private final DayList days = new DayList();
    private int local;

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

    /** The distinct days with any activity; the list is overwritten by the next call on this cursor. */
    public DayList activityDays() {
        shard.activities().readDays(local, days);
        return days;
    }

    /** The distinct days with a purchase (returns left out); overwritten by the next call on this cursor. */
    public DayList purchaseDays() {
        shard.orders().readPurchaseDays(local, days);
        return days;
    }

    /** The code of an attribute's value on a day, see {@link AttributeColumn}. */
    public int attribute(AttributeColumn attribute, int day) {
        return attribute.code(local, day);
    }
}
