package io.holdfast.bench;

import io.holdfast.core.timeline.Periods;
import java.time.LocalDate;

/** The three years of the workload. */
final class Calendar {
    static final LocalDate START = LocalDate.of(2023, 1, 1);
    static final int FROM = (int) START.toEpochDay();
    static final int MONTH_COUNT = 36;
    static final Periods MONTHS = months();
    static final int TO = MONTHS.end();
    static final int DAYS = TO - FROM;

    /** Whole weeks from the first day on; the last may reach past the facts. */
    static final Periods WEEKS = Periods.every(7, FROM, (DAYS + 6) / 7);

    private Calendar() {}

    private static Periods months() {
        int[] boundaries = new int[MONTH_COUNT + 1];
        for (int month = 0; month <= MONTH_COUNT; month++) {
            boundaries[month] = (int) START.plusMonths(month).toEpochDay();
        }
        return Periods.of(boundaries);
    }
}
