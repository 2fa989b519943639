package io.holdfast.core.cohort;

import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.OrderColumns;
import io.holdfast.core.timeline.TimelineShard;
import java.util.function.IntPredicate;

/** The first active days of a shard's customers, and which customers begin late enough and pass a filter. */
final class FirstDays {
    private final TimelineShard shard;
    private final DaySource source;
    private final int notBefore;
    private final IntPredicate filter;
    private final boolean everybody;

    /** @param notBefore customers whose first active day is earlier are left out */
    FirstDays(TimelineShard shard, DaySource source, int notBefore, IntPredicate filter) {
        this.shard = shard;
        this.source = source;
        this.notBefore = notBefore;
        this.filter = filter;
        this.everybody =
                filter == Customers.ALL && notBefore <= source.extent(shard).from();
    }

    /** {@link Day#NEVER} when the customer was never active. */
    int day(int local) {
        if (source == DaySource.ACTIVITY) {
            return shard.activities().firstDay(local);
        }
        OrderColumns orders = shard.orders();
        for (int row = orders.from(local); row < orders.to(local); row++) {
            if (orders.amount(row) >= 0) {
                return orders.day(row);
            }
        }
        return Day.NEVER;
    }

    /** Of a customer who was active. */
    boolean isCounted(int local) {
        if (everybody) {
            return true;
        }
        return day(local) >= notBefore && (filter == Customers.ALL || filter.test(shard.firstCustomer() + local));
    }
}
