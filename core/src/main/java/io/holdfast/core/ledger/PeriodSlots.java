package io.holdfast.core.ledger;

import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Periods;
import java.util.stream.IntStream;

/**
 * Finds the slot of a day without a branch: slot 0 is before all periods, slot p + 1 is period p, the last is after them
 * (bench: monthly flows, movements).
 */
final class PeriodSlots {
    private final int low;
    private final int high;

    /** The slot of each day from the one before the first period to the one after the last. */
    private final int[] table;

    private final int count;
    private final int[] openingDays;

    PeriodSlots(Periods periods) {
        this.low = periods.first() - 1;
        this.high = periods.end();
        this.table = periods.table(new DayRange(low, high + 1));
        this.count = periods.count() + 2;
        this.openingDays = IntStream.range(0, periods.count())
                .map(period -> periods.from(period) - 1)
                .toArray();
        for (int i = 0; i < table.length; i++) {
            table[i]++;
        }
        table[table.length - 1] = count - 1;
    }

    /** How many slots there are. */
    int count() {
        return count;
    }

    /** The days before the first of each period; not to be changed. */
    int[] openingDays() {
        return openingDays;
    }

    int of(int day) {
        return table[Math.max(low, Math.min(high, day)) - low];
    }

    boolean isPeriod(int slot) {
        return slot > 0 && slot < count - 1;
    }
}
