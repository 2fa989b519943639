package io.holdfast.core.ledger;

import io.holdfast.core.timeline.BitSquare;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;

/**
 * In which of neighbouring periods the customers of a shard count for a segment: those on whose reference day they belong, see
 * {@link CustomerFlows#referenceDay}. A bit for each {@link PeriodSlots slot}; read for some customers at once, because 64 of them
 * share a word of marks (bench: figures). One per thread.
 */
final class SegmentPeriods {
    /** In every period in which he is a customer. */
    static final long EVERY = -1;

    /** In none of them, or he is a customer in none. */
    static final long NONE = 0;

    private final TimelineShard shard;
    private final MembershipColumns membership;
    private final PeriodSlots slots;
    private final CustomerTest segment;
    private final int[] openingDays;

    /** Marks of the opening days, shape (periods, customers / 64); empty where they are not known beforehand. */
    private final long[][] marks;

    private final long inPeriods;
    private final Timeline timeline;
    private final long[] square = new long[Long.SIZE];

    /** The slots of the opening days on which the customers made ready belong. */
    private final long[] opened = new long[ContractBlock.CUSTOMERS];

    private int first;

    /** @param segment ready for the opening days, of which there are {@link MovementSeriesFold#MOST_OF_SEGMENT} at most */
    SegmentPeriods(Ledger ledger, PeriodSlots slots, CustomerTest segment, TimelineShard shard) {
        this.shard = shard;
        this.membership = ledger.membership(shard);
        this.slots = slots;
        this.segment = segment;
        this.openingDays = slots.openingDays();
        this.marks = marks(segment, openingDays);
        this.inPeriods = (1L << (slots.count() - 1)) - 2;
        this.timeline = new Timeline(shard);
    }

    private static long[][] marks(CustomerTest segment, int[] days) {
        long[][] marks = new long[days.length][];
        for (int p = 0; p < days.length; p++) {
            long[] marked = segment.marks(days[p]).orElse(null);
            if (marked == null) {
                return new long[0][];
            }
            marks[p] = marked;
        }
        return marks;
    }

    /** Makes customers {@code [from, to)} of the shard ready, at most {@link ContractBlock#CUSTOMERS}. */
    void read(int from, int to) {
        first = from;
        for (int local = from; local < to && marks.length > 0; local += Long.SIZE) {
            readMarks(local);
            System.arraycopy(square, 0, opened, local - from, Long.SIZE);
        }
    }

    /** What each period has of 64 customers becomes what 64 customers have in each period. */
    private void readMarks(int local) {
        int customer = shard.firstCustomer() + local;
        if (marks.length == 1) {
            long word = MarkWords.at(marks[0], customer);
            for (int i = 0; i < Long.SIZE; i++) {
                square[i] = (word >>> i & 1) << 1;
            }
            return;
        }
        Arrays.fill(square, 0);
        for (int p = 0; p < marks.length; p++) {
            square[p + 1] = MarkWords.at(marks[p], customer);
        }
        BitSquare.transpose(square);
    }

    boolean isEverybody() {
        return segment == CustomerTest.EVERYBODY;
    }

    /** Of a customer who has been made ready: bit s for the period in slot s. */
    long of(int local) {
        if (isEverybody()) {
            return EVERY;
        }
        long opens = 0;
        long joins = 0;
        int end = membership.to(local);
        for (int row = membership.from(local); row < end; row++) {
            int begin = slots.of(membership.fromDay(row));
            opens |= opens(begin, slots.of(membership.toDay(row)));
            joins |= 1L << begin;
        }
        return of(local, opens, joins);
    }

    /** The slots of the periods on whose opening day he is there who is so from a day of one slot to one of another. */
    static long opens(int begin, int end) {
        return -1L >>> (Long.SIZE - 1 - end) & -2L << begin;
    }

    /**
     * The same of one of whom more is known.
     *
     * @param opens the slots of the periods on whose opening day he is a customer
     * @param joins those with a day on which he becomes one
     */
    long of(int local, long opens, long joins) {
        long starts = opens & inPeriods;
        long begins = joins & inPeriods & ~opens;
        long belongs = starts & (marks.length == 0 && starts != 0 ? test(local) : opened[local - first]);
        if (begins != 0) {
            belongs |= joining(local, begins);
        }
        long any = (belongs | -belongs) >> (Long.SIZE - 1);
        return any & (belongs | ~(starts | begins));
    }

    private long test(int local) {
        return segment.test(timeline.moveTo(local), openingDays) << 1;
    }

    /** Of the slots in which he joins, those on whose first such day he belongs. */
    private long joining(int local, long joins) {
        long belongs = 0;
        long asked = joins;
        timeline.moveTo(local);
        for (int row = membership.from(local); asked != 0; row++) {
            int day = membership.fromDay(row);
            long slot = 1L << slots.of(day);
            if ((asked & slot) != 0 && segment.test(timeline, day)) {
                belongs |= slot;
            }
            asked &= ~slot;
        }
        return belongs;
    }
}
