package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timeline;
import java.util.List;

/**
 * A whole number known of a customer on a day, worked out from his timeline: days, counts, minor units of money, or a
 * date as a day. It uses nothing after the day.
 */
public interface Feature {
    /** There is no value: he has no contract, nothing was ever bought, or several currencies would be mixed. */
    long UNDEFINED = Long.MIN_VALUE;

    /** The name in rules. */
    String name();

    Unit unit();

    /** The value on the day, or {@link #UNDEFINED}. */
    long value(Timeline timeline, int day);

    /** The values on several days that go up, shape (days). */
    default void values(Timeline timeline, int[] days, long[] into) {
        for (int i = 0; i < days.length; i++) {
            into[i] = value(timeline, days[i]);
        }
    }

    /**
     * The same in SQL, NULL where it is undefined; money in major units.
     *
     * @param currencies of the timelines, which say how many decimals an amount has
     */
    KnownSql sql(List<String> currencies);

    /** What the number counts. */
    enum Unit {
        DAYS,
        COUNT,
        /** Minor units of the currency of the customer's contracts. */
        MONEY,
        /** A day as a date. */
        DATE
    }
}
