package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/** The slots in which one customer's recurring revenue or his membership may change. One per thread; overwritten. */
final class EdgeSlots {
    private final Ledger ledger;
    private final PeriodSlots slots;

    /** A bit for each slot. */
    private final long[] words;

    EdgeSlots(Ledger ledger, PeriodSlots slots) {
        this.ledger = ledger;
        this.slots = slots;
        this.words = new long[slots.count() / Long.SIZE + 1];
    }

    /** Reads those of one customer. */
    void read(Timeline timeline) {
        Arrays.fill(words, 0);
        MrrEdges.forEach(ledger, timeline, this::mark);
    }

    private void mark(int day) {
        int slot = slots.of(day);
        words[slot / Long.SIZE] |= 1L << slot;
    }

    /** The first of them from a slot on that is the one of a period; that behind all periods where there is none. */
    int next(int from) {
        int slot = from;
        while (slot < slots.count() - 1 && (words[slot / Long.SIZE] >>> slot & 1) == 0) {
            long rest = words[slot / Long.SIZE] >>> slot;
            slot += rest == 0 ? Long.SIZE - slot % Long.SIZE : Long.numberOfTrailingZeros(rest);
        }
        return Math.min(slot, slots.count() - 1);
    }
}
