package io.holdfast.core.ledger;

import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.LostOn;
import io.holdfast.core.timeline.DayList;
import java.util.Arrays;

/**
 * The days on which purchases or activity make someone a customer: D days after each, where D is fixed or follows his own
 * cadence.
 *
 * <pre>
 *   ∪ [d, d + D + 1) over his days d;   lost on the first day that none of them covers
 * </pre>
 *
 * Dated back to the last active day, a leaving shows only once the threshold was crossed by the last known day.
 */
final class SilenceStates {
    /** Ten years: a cadence slower than this is no cadence. */
    private static final int LONGEST = 3650;

    private final Inactivity inactivity;
    private final LostOn lostOn;
    private final int horizon;
    private int[] gaps = new int[64];

    SilenceStates(Inactivity inactivity, LostOn lostOn, int horizon) {
        this.inactivity = inactivity;
        this.lostOn = lostOn;
        this.horizon = horizon;
    }

    void read(DayList days, DayIntervals into) {
        int start = 0;
        for (int i = 0; i < days.size(); i++) {
            int reach = days.day(i) + threshold(days, i) + 1;
            boolean goesOn = i + 1 < days.size() && days.day(i + 1) <= reach;
            if (!goesOn) {
                into.add(days.day(start), end(days.day(i), reach), 0);
                start = i + 1;
            }
        }
    }

    private int end(int lastDay, int reach) {
        return lostOn == LostOn.LAST_ACTIVE_DAY && reach <= horizon ? lastDay + 1 : reach;
    }

    /** D as it stood on the customer's day with this index. */
    int threshold(DayList days, int index) {
        if (!inactivity.isPersonal() || index < Inactivity.GAPS_NEEDED) {
            return inactivity.days();
        }
        return (int) Math.min(LONGEST, Math.ceil(inactivity.cadenceFactor() * medianGap(days, index)));
    }

    /** The median of the gaps completed by the day with this index; the mean of the middle two of an even number. */
    private double medianGap(DayList days, int index) {
        if (gaps.length < index) {
            gaps = new int[index * 2];
        }
        for (int i = 0; i < index; i++) {
            gaps[i] = days.day(i + 1) - days.day(i);
        }
        Arrays.sort(gaps, 0, index);
        int upper = index / 2;
        int lower = (index - 1) / 2;
        return (gaps[lower] + gaps[upper]) / 2.0;
    }
}
