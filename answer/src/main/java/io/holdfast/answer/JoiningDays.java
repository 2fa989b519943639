package io.holdfast.answer;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Timeline;

/** The day by which a customer is looked at when cohorts of a segment are asked for: a segment is of the day he joined. */
final class JoiningDays {
    private JoiningDays() {}

    /** The first day with such a sign of life; {@link Day#NEVER} when there is none. */
    static int first(Timeline timeline, DaySource source) {
        DayList days = source == DaySource.ACTIVITY ? timeline.activityDays() : timeline.purchaseDays();
        return days.isEmpty() ? Day.NEVER : days.first();
    }

    /** The first day of the first contract that brings recurring revenue; {@link Day#NEVER} when none does. */
    static int firstPaid(Timeline timeline) {
        ContractColumns contracts = timeline.contracts();
        int first = Day.NEVER;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            if (contracts.mrr(row) > 0 && contracts.endDay(row) > contracts.startDay(row)) {
                first = Math.min(first, contracts.startDay(row));
            }
        }
        return first;
    }
}
