package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;

/** Since when a customer is known. */
final class Known {
    private Known() {}

    /** The day he was won as the customer table says, else the day of the first thing known of him. */
    static int wonOn(Timeline timeline) {
        return timeline.acquiredDay() != Day.NEVER ? timeline.acquiredDay() : firstFact(timeline);
    }

    /** The earliest day on which anything is known of him; {@link Day#ALWAYS} when nothing known has a day. */
    static int since(Timeline timeline) {
        int first = Math.min(timeline.acquiredDay(), firstFact(timeline));
        return first == Day.NEVER ? Day.ALWAYS : first;
    }

    private static int firstFact(Timeline timeline) {
        int first = Day.NEVER;
        if (timeline.contractsFrom() < timeline.contractsTo()) {
            first = timeline.contracts().startDay(timeline.contractsFrom());
        }
        if (timeline.ordersFrom() < timeline.ordersTo()) {
            first = Math.min(first, timeline.orders().day(timeline.ordersFrom()));
        }
        if (timeline.statusesFrom() < timeline.statusesTo()) {
            first = Math.min(first, timeline.statuses().day(timeline.statusesFrom()));
        }
        return Math.min(first, timeline.activities().firstDay(timeline.local()));
    }
}
