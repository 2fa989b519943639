package io.holdfast.core.timeline;

/** Which days count as signs of life. */
public enum DaySource {
    /** Days with any activity. */
    ACTIVITY {
        @Override
        public void read(TimelineShard shard, int local, DayList into) {
            shard.activities().readDays(local, into);
        }

        @Override
        public DayRange extent(TimelineShard shard) {
            return shard.activities().extent();
        }
    },

    /** Days with a purchase; returns left out. */
    PURCHASE {
        @Override
        public void read(TimelineShard shard, int local, DayList into) {
            shard.orders().readPurchaseDays(local, into);
        }

        @Override
        public DayRange extent(TimelineShard shard) {
            return shard.orders().extent();
        }
    };

    /** Reads the distinct days of one customer, sorted. */
    public abstract void read(TimelineShard shard, int local, DayList into);

    /** A range that holds all such days of a shard. */
    public abstract DayRange extent(TimelineShard shard);

    /** A range that holds all such days of all customers. */
    public DayRange extent(Timelines timelines) {
        return timelines.shards().stream().map(this::extent).reduce(new DayRange(0, 0), DayRange::with);
    }
}
