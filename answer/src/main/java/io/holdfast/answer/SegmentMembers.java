package io.holdfast.answer;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Who is in a segment on a day of his, for shapes that follow the same customers over many days. */
final class SegmentMembers implements Fold<BitSet, BitSet> {
    private final CustomerTest test;
    private final DayOf dayOf;

    private SegmentMembers(CustomerTest test, DayOf dayOf) {
        this.test = test;
        this.dayOf = dayOf;
    }

    /** The day on which to look at a customer; {@link Day#NEVER} leaves him out. */
    @FunctionalInterface
    interface DayOf {
        int customer(Timeline timeline);
    }

    /** Everybody, or those to whom the rule of the question applies on the day. */
    static IntPredicate of(Question question, int day) {
        return of(question, timeline -> day);
    }

    /** The same with a day for each customer. */
    static IntPredicate of(Question question, DayOf dayOf) {
        return question.segment().isEmpty()
                ? Customers.ALL
                : Customers.in(FoldRunner.run(question.timelines(), new SegmentMembers(question.test(), dayOf)));
    }

    @Override
    public BitSet start() {
        return new BitSet();
    }

    @Override
    public void accept(BitSet state, Timeline timeline) {
        int day = dayOf.customer(timeline);
        if (day != Day.NEVER && test.test(timeline, day)) {
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
