package io.holdfast.core.warning;

import io.holdfast.core.segment.RunningContracts;
import io.holdfast.core.timeline.Timeline;

/** What the contracts that run on a day have in common. */
final class Contracts {
    private Contracts() {}

    static int running(Timeline timeline, int day) {
        return RunningContracts.count(timeline, day);
    }

    /** The rows that run on the day, as a yes or no of each. */
    @FunctionalInterface
    interface Row {
        boolean test(int row);
    }

    /** How many running contracts fit. */
    static int count(Timeline timeline, int day, Row row) {
        int count = 0;
        for (int i = timeline.contractsFrom(); i < timeline.contractsTo(); i++) {
            if (RunningContracts.runs(timeline.contracts(), i, day) && row.test(i)) {
                count++;
            }
        }
        return count;
    }

    /** The latest end of those running contracts that fit. */
    static int lastEnd(Timeline timeline, int day, Row row) {
        int end = day;
        for (int i = timeline.contractsFrom(); i < timeline.contractsTo(); i++) {
            if (RunningContracts.runs(timeline.contracts(), i, day) && row.test(i)) {
                end = Math.max(end, timeline.contracts().endDay(i));
            }
        }
        return end;
    }
}
