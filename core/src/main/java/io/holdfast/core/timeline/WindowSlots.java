package io.holdfast.core.timeline;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Several windows {@code (day − length, day]}, whose first and last days cut time into slots. What is kept for a slot is how far a
 * customer had come by his last row in it, which is a store and no addition, so that rows of one slot need not wait for each other.
 * Made for one thread.
 */
final class WindowSlots {
    private final int[] days;
    private final int length;

    /** The first cut; the day before it is of slot 0. */
    final int base;

    /** How many windows begin or have ended by a day, shape (days from the first cut to the last). */
    final byte[] slotOf;

    /** How far he had come by the last row in a slot, 0 where there is none, shape (slots). */
    final int[] reached;

    /** The slot in which the day before a window lies, shape (days); empty where windows have no beginning. */
    private final int[] before;

    /** The slot in which the last day of a window lies, shape (days). */
    private final int[] last;

    /**
     * @param days the last days of the windows, going up, from one to 64
     * @param length of each, or {@link Day#NEVER} for all days up to it
     */
    WindowSlots(int[] days, int length) {
        this.days = days.clone();
        this.length = length;
        int[] cuts = IntStream.concat(
                        Arrays.stream(days).map(day -> day + 1),
                        length == Day.NEVER
                                ? IntStream.empty()
                                : Arrays.stream(days).map(day -> day - length + 1))
                .sorted()
                .distinct()
                .toArray();
        this.base = cuts[0];
        this.slotOf = new byte[cuts[cuts.length - 1] - base];
        for (int i = 0; i < slotOf.length; i++) {
            slotOf[i] = (byte) slot(cuts, base + i);
        }
        this.last = Arrays.stream(days).map(day -> slot(cuts, day)).toArray();
        this.before = length == Day.NEVER
                ? new int[0]
                : Arrays.stream(days).map(day -> slot(cuts, day - length)).toArray();
        this.reached = new int[cuts.length + 1];
    }

    private static int slot(int[] cuts, int day) {
        int found = Arrays.binarySearch(cuts, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    boolean are(int[] wanted, int wantedLength) {
        return length == wantedLength && Arrays.equals(days, wanted);
    }

    void clear() {
        Arrays.fill(reached, 0);
    }

    /** How far he came within each window. */
    void within(long[] into) {
        goOn();
        for (int i = 0; i < last.length; i++) {
            into[i] = (long) reached[last[i]] - (before.length == 0 ? 0 : reached[before[i]]);
        }
    }

    /**
     * The day each window reached, where what is kept is the day from the first cut, counted from 1.
     *
     * @param early the last day before the first cut
     */
    void lastDays(int early, long[] into) {
        goOn();
        for (int i = 0; i < last.length; i++) {
            int found = reached[last[i]];
            into[i] = found == 0 ? early : base + found - 1L;
        }
    }

    /** In a slot without a row, what was reached before it. */
    private void goOn() {
        for (int slot = 1; slot < reached.length; slot++) {
            reached[slot] = Math.max(reached[slot], reached[slot - 1]);
        }
    }
}
