package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;

/** Whether a customer belongs to a segment on a day. Stateless, or one per thread. */
@FunctionalInterface
public interface CustomerTest {
    CustomerTest EVERYBODY = (timeline, day) -> true;

    boolean test(Timeline timeline, int day);

    /**
     * The same test, quick on some days. Worth asking for where nearly every customer is tested on them; who belongs on such a
     * day is found once and kept beside the columns.
     */
    default CustomerTest readyFor(Timelines timelines, int... days) {
        return this;
    }
}
