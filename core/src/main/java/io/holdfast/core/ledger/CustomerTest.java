package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;

/** Whether a customer belongs to a segment on a day. Stateless, or one per thread. */
@FunctionalInterface
public interface CustomerTest {
    CustomerTest EVERYBODY = (timeline, day) -> true;

    boolean test(Timeline timeline, int day);
}
