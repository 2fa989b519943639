package io.holdfast.core.warning;

import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.timeline.DayList;
import java.util.Arrays;

/** What is usual for one customer, from the days he had so far. */
final class OwnCadence {
    /** Ten years: a cadence slower than this is no cadence. */
    private static final int LONGEST = 3650;

    private OwnCadence() {}

    /** Twice the median of the gaps between his first {@code count} days; at least two days are needed. */
    static int twiceMedianGap(DayList days, int count) {
        int[] gaps = new int[count - 1];
        for (int i = 0; i + 1 < count; i++) {
            gaps[i] = days.day(i + 1) - days.day(i);
        }
        Arrays.sort(gaps);
        return gaps[gaps.length / 2] + gaps[(gaps.length - 1) / 2];
    }

    /** D of his silence after the first {@code count} days, the same as the ledger's. */
    static int threshold(Inactivity inactivity, DayList days, int count) {
        if (!inactivity.isPersonal() || count - 1 < Inactivity.GAPS_NEEDED) {
            return inactivity.days();
        }
        return (int) Math.min(LONGEST, Math.ceil(inactivity.cadenceFactor() * twiceMedianGap(days, count) / 2.0));
    }
}
