package io.holdfast.core.timeline;

import java.util.Arrays;

/** A sorted list of days, distinct but where said otherwise, reused from customer to customer. */
public final class DayList {
    private int[] days = new int[64];
    private int size;

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int day(int index) {
        return days[index];
    }

    public int first() {
        return days[0];
    }

    public int last() {
        return days[size - 1];
    }

    void clear() {
        size = 0;
    }

    /** Adds a day not earlier than the last; an equal one is the same day and is not added. */
    void add(int day) {
        if (size > 0 && days[size - 1] == day) {
            return;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = day;
    }

    /** An array with room for a number of days, to be written from its start; then say {@link #size(int)}. */
    int[] room(int wanted) {
        if (wanted > days.length) {
            days = new int[Math.max(wanted, days.length * 2)];
        }
        return days;
    }

    void size(int written) {
        size = written;
    }

    /** How many of the days lie in {@code (day − window, day]}; all up to the day when the window is {@link Day#NEVER}. */
    public int countWithin(int day, int window) {
        return countUpTo(day) - (window == Day.NEVER ? 0 : countUpTo(day - window));
    }

    /** Leaves each day once. */
    public DayList distinct() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (count == 0 || days[count - 1] != days[i]) {
                days[count++] = days[i];
            }
        }
        size = count;
        return this;
    }

    /** How many of the days are {@code <= day}. */
    public int countUpTo(int day) {
        int found = Arrays.binarySearch(days, 0, size, day);
        if (found < 0) {
            return -found - 1;
        }
        while (++found < size && days[found] == day) {
            // a day may come several times
        }
        return found;
    }

    /** The last of the days by each of several that go up, shape (asked); {@link Day#NEVER} where there is none by then. */
    void lastBy(int[] asked, long[] into) {
        int upTo = 0;
        for (int i = 0; i < asked.length; i++) {
            while (upTo < size && days[upTo] <= asked[i]) {
                upTo++;
            }
            into[i] = upTo == 0 ? Day.NEVER : days[upTo - 1];
        }
    }

    /**
     * How many of the days lie in {@code (day − window, day]} for several days that go up, shape (asked); all up to the day when
     * the window is {@link Day#NEVER}. Reads the list once.
     */
    void countWithin(int[] asked, int window, long[] into) {
        int upTo = 0;
        int before = 0;
        for (int i = 0; i < asked.length; i++) {
            while (upTo < size && days[upTo] <= asked[i]) {
                upTo++;
            }
            while (window != Day.NEVER && before < upTo && days[before] <= asked[i] - window) {
                before++;
            }
            into[i] = (long) upTo - before;
        }
    }
}
