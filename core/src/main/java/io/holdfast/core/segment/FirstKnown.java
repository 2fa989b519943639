package io.holdfast.core.segment;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;

/** The day from which a customer's tenure counts. */
final class FirstKnown {
    private FirstKnown() {}

    /**
     * The day he was won as the customer table says, else the earliest start of a contract, order or activity;
     * {@link Day#NEVER} when none of them is known.
     */
    static int day(Timeline timeline) {
        if (timeline.acquiredDay() != Day.NEVER) {
            return timeline.acquiredDay();
        }
        int first = Day.NEVER;
        if (timeline.contractsFrom() < timeline.contractsTo()) {
            first = timeline.contracts().startDay(timeline.contractsFrom());
        }
        if (timeline.ordersFrom() < timeline.ordersTo()) {
            first = Math.min(first, timeline.orders().day(timeline.ordersFrom()));
        }
        return Math.min(first, timeline.activities().firstDay(timeline.local()));
    }
}
