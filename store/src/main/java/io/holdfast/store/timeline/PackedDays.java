package io.holdfast.store.timeline;

import java.util.Arrays;

/**
 * Many days of one customer in one text, a character each: the only way to get millions of them out of the database
 * without an object per row. Measured on 20 million rows, two threads: 5 to 7 s, against 8 to 14 s as a list and 16 to
 * 26 s as sorted rows.
 */
final class PackedDays {
    /** 1950-01-01 is character 1; the last day before the surrogates, which stand for no character, is in 2101. */
    private static final int DAY_OF_ZERO = -7306;

    private static final int LAST = 0xD7FF;

    private int[] days = new int[1024];
    private int count;

    /** The SQL that packs the days of a group. */
    static String sql(String day) {
        return "string_agg(chr((" + day + " - DATE '1970-01-01')::INTEGER - (" + DAY_OF_ZERO + ")), '')";
    }

    /** The SQL that tells whether a day can be packed. */
    static String fits(String day) {
        return day + " BETWEEN DATE '1970-01-01' + (" + (DAY_OF_ZERO + 1) + ") AND DATE '1970-01-01' + ("
                + (DAY_OF_ZERO + LAST) + ")";
    }

    /** Unpacks a text; the days are then sorted. */
    void read(String packed) {
        count = packed.length();
        if (days.length < count) {
            days = new int[Math.max(count, days.length * 2)];
        }
        for (int i = 0; i < count; i++) {
            days[i] = packed.charAt(i) + DAY_OF_ZERO;
        }
        Arrays.sort(days, 0, count);
    }

    /** The days, valid until the next reading; only the first {@link #count()} count. */
    int[] days() {
        return days;
    }

    int count() {
        return count;
    }
}
