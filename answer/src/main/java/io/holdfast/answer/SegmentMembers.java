package io.holdfast.answer;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Who is in a segment on one day, for shapes that follow the same customers over many days. */
final class SegmentMembers implements Fold<BitSet, BitSet> {
    private final CustomerTest test;
    private final int day;

    private SegmentMembers(CustomerTest test, int day) {
        this.test = test;
        this.day = day;
    }

    /** Everybody, or those to whom the rule of the question applies on the day. */
    static IntPredicate of(Question question, int day) {
        return question.segment().isEmpty()
                ? Customers.ALL
                : Customers.in(FoldRunner.run(question.timelines(), new SegmentMembers(question.test(), day)));
    }

    @Override
    public BitSet start() {
        return new BitSet();
    }

    @Override
    public void accept(BitSet state, Timeline timeline) {
        if (test.test(timeline, day)) {
            state.set(timeline.customer());
        }
    }

    @Override
    public BitSet merge(BitSet left, BitSet right) {
        left.or(right);
        return left;
    }

    @Override
    public BitSet finish(BitSet state) {
        return state;
    }
}
