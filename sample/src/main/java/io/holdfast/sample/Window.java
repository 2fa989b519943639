package io.holdfast.sample;

import java.time.LocalDate;

/** The three years that are observed, in epoch days and in months counted from 0. */
final class Window {
    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final int MONTHS = 36;
    static final int FIRST_DAY = (int) FIRST.toEpochDay();
    /** First day after the window. */
    static final int END_DAY = (int) FIRST.plusMonths(MONTHS).toEpochDay();
    /** Stands for a day that has not come. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final int[] STARTS = starts();
    private static final byte[] MONTH_OF = monthOfDays();

    private Window() {}

    /** First day of the month; the month after the last is allowed and gives the end of the window. */
    static int monthStart(int month) {
        return STARTS[month];
    }

    static int lengthOf(int month) {
        return STARTS[month + 1] - STARTS[month];
    }

    /** The month a day lies in; the day must lie in the window. */
    static int monthOf(int day) {
        return MONTH_OF[day - FIRST_DAY];
    }

    static boolean holds(int day) {
        return day >= FIRST_DAY && day < END_DAY;
    }

    /** January is 1. */
    static int calendarMonth(int month) {
        return month % 12 + 1;
    }

    static int indexOf(int year, int calendarMonth) {
        return (year - FIRST.getYear()) * 12 + calendarMonth - 1;
    }

    static String name(int month) {
        return FIRST.plusMonths(month).toString().substring(0, 7);
    }

    static int day(int year, int month, int dayOfMonth) {
        return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }

    private static int[] starts() {
        int[] days = new int[MONTHS + 1];
        for (int month = 0; month <= MONTHS; month++) {
            days[month] = (int) FIRST.plusMonths(month).toEpochDay();
        }
        return days;
    }

    private static byte[] monthOfDays() {
        byte[] months = new byte[END_DAY - FIRST_DAY];
        for (int month = 0; month < MONTHS; month++) {
            for (int day = STARTS[month]; day < STARTS[month + 1]; day++) {
                months[day - FIRST_DAY] = (byte) month;
            }
        }
        return months;
    }
}
