package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.timeline.Timeline;

/** Whether the text of a customer is one of some, told by its code. */
final class TextTest implements CustomerTest {
    private final Grouping codes;
    private final boolean[] wanted;

    /** @param wanted by code */
    TextTest(Grouping codes, boolean[] wanted) {
        this.codes = codes;
        this.wanted = wanted.clone();
    }

    @Override
    public boolean test(Timeline timeline, int day) {
        return wanted[codes.group(timeline, day)];
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        return codes.among(timeline, days, wanted);
    }
}
