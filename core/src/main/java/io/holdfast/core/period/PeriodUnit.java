package io.holdfast.core.period;

import io.holdfast.core.ledger.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A kind of calendar period. Weeks are those of ISO 8601: Monday to Sunday. */
public enum PeriodUnit {
    DAY(0),
    WEEK(0),
    MONTH(1),
    QUARTER(3),
    HALF(6),
    YEAR(12);

    private final int months;

    PeriodUnit(int months) {
        this.months = months;
    }

    /** The period of this kind that holds a date. Quarters, halves and years follow the year given. */
    public Period around(LocalDate date, FiscalYear year) {
        LocalDate first = first(date, year);
        return Period.of(first, plus(first, 1));
    }

    /** The first day of the period of this kind that holds a date. */
    LocalDate first(LocalDate date, FiscalYear year) {
        return switch (this) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH, QUARTER, HALF, YEAR ->
                date.withDayOfMonth(1).minusMonths(Math.floorMod(date.getMonthValue() - year.startMonth(), months));
        };
    }

    /** A first day moved by some periods. */
    LocalDate plus(LocalDate first, int count) {
        return switch (this) {
            case DAY -> first.plusDays(count);
            case WEEK -> first.plusWeeks(count);
            case MONTH, QUARTER, HALF, YEAR -> first.plusMonths((long) months * count);
        };
    }
}
