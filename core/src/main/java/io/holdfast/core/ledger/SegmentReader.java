package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;

/** Which customers of a shard, by the {@link FlowMarks} of a period, belong to a segment. One per thread. */
final class SegmentReader {
    private final TimelineShard shard;
    private final CustomerTest segment;
    private final Timeline timeline;

    /** @param segment ready for the opening days of the periods */
    SegmentReader(TimelineShard shard, CustomerTest segment) {
        this.shard = shard;
        this.segment = segment;
        this.timeline = new Timeline(shard);
    }

    /** What is done for a customer with flows of a {@link CustomerFlows#kind}, whose attributes are read on a day. */
    @FunctionalInterface
    interface Member {
        void accept(Timeline timeline, int kind, int day);
    }

    /** Counts them by kind, without reading anybody who neither comes nor goes. */
    void count(FlowMarks marks, Period period, long[] byKind) {
        long[] belongs = belong(marks, period.openingDay());
        for (int word = 0; word < belongs.length; word++) {
            byKind[CustomerFlows.AWAY] += Long.bitCount(marks.away()[word] & belongs[word]);
            byKind[CustomerFlows.THERE] += Long.bitCount(marks.there()[word] & belongs[word]);
        }
        forEachOther(marks, (customer, kind, day) -> byKind[kind]++);
    }

    /** Calls back for each of them. */
    void forEach(FlowMarks marks, Period period, Member member) {
        int day = period.openingDay();
        long[] belongs = belong(marks, day);
        for (int word = 0; word < belongs.length; word++) {
            long there = marks.there()[word];
            for (long rest = (marks.away()[word] | there) & belongs[word]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                int kind = (there >>> bit & 1) != 0 ? CustomerFlows.THERE : CustomerFlows.AWAY;
                member.accept(timeline.moveTo(word * Long.SIZE + bit), kind, day);
            }
        }
        forEachOther(marks, member);
    }

    private void forEachOther(FlowMarks marks, Member member) {
        for (int i = 0; i < marks.others().length; i++) {
            timeline.moveTo(marks.others()[i]);
            if (segment.test(timeline, marks.days()[i])) {
                member.accept(timeline, marks.kinds()[i], marks.days()[i]);
            }
        }
    }

    /** One bit for each customer of the shard; of those who are neither away nor there, anything. */
    private long[] belong(FlowMarks marks, int day) {
        long[] belongs = new long[marks.there().length];
        if (segment == CustomerTest.EVERYBODY) {
            Arrays.fill(belongs, -1);
            return belongs;
        }
        long[] known = segment.marks(day).orElse(null);
        for (int word = 0; word < belongs.length; word++) {
            belongs[word] = known == null
                    ? test(word, marks.away()[word] | marks.there()[word], day)
                    : MarkWords.at(known, shard.firstCustomer() + word * Long.SIZE);
        }
        return belongs;
    }

    private long test(int word, long asked, int day) {
        long belongs = 0;
        for (long rest = asked; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            belongs |= segment.test(timeline.moveTo(word * Long.SIZE + bit), day) ? 1L << bit : 0;
        }
        return belongs;
    }
}
