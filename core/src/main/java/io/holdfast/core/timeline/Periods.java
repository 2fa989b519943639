package io.holdfast.core.timeline;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.util.Arrays;

/**
 * Neighbouring periods of any calendar: period p is {@code [boundaries[p], boundaries[p + 1])}. Months, weeks, fiscal
 * quarters and single days are all given this way.
 */
public final class Periods {
    private final int[] boundaries;

    private Periods(int[] boundaries) {
        this.boundaries = boundaries;
    }

    /**
     * Periods by their boundaries.
     *
     * @param boundaries the first day of each period, ascending, and the day after the last period
     */
    public static Periods of(int... boundaries) {
        if (boundaries.length < 2) {
            throw new Problem(
                    ErrorCode.INVALID_PERIOD, "Give at least one period: its first day and the day after it.");
        }
        for (int i = 1; i < boundaries.length; i++) {
            if (boundaries[i - 1] >= boundaries[i]) {
                throw new Problem(
                        ErrorCode.INVALID_PERIOD,
                        "Periods must follow one another, but boundary %d (day %d) is not after the one before (day %d).",
                        i,
                        boundaries[i],
                        boundaries[i - 1]);
            }
        }
        return new Periods(boundaries.clone());
    }

    /** Periods of equal length, the first beginning on a day. */
    public static Periods every(int days, int from, int count) {
        int[] boundaries = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            boundaries[i] = from + i * days;
        }
        return of(boundaries);
    }

    public int count() {
        return boundaries.length - 1;
    }

    /** The first day of a period; of the period after the last one, the first day no period has. */
    public int from(int period) {
        return boundaries[period];
    }

    /** The day after a period. */
    public int to(int period) {
        return boundaries[period + 1];
    }

    public int length(int period) {
        return to(period) - from(period);
    }

    public int first() {
        return boundaries[0];
    }

    /** The day after the last period. */
    public int end() {
        return boundaries[boundaries.length - 1];
    }

    /** The period a day lies in, or -1 when in none. */
    public int of(int day) {
        if (day < first() || day >= end()) {
            return -1;
        }
        int found = Arrays.binarySearch(boundaries, day);
        return found >= 0 ? found : -found - 2;
    }

    /** The period of every day of a range, -1 where none, shape (days). */
    public int[] table(DayRange days) {
        int[] table = new int[Math.max(0, days.to() - days.from())];
        for (int i = 0; i < table.length; i++) {
            table[i] = of(days.from() + i);
        }
        return table;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Periods that && Arrays.equals(boundaries, that.boundaries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(boundaries);
    }
}
