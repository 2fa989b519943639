package io.holdfast.core.period;

import io.holdfast.core.ledger.Period;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The shortest name of a period that {@link PeriodParser} reads back. */
public final class PeriodName {
    private PeriodName() {}

    /** A day, week, month, quarter, half or year of the calendar by its name, anything else by its first and last day. */
    public static String of(Period period) {
        LocalDate from = period.from();
        for (PeriodUnit unit : PeriodUnit.values()) {
            if (unit.around(from, FiscalYear.CALENDAR).equals(period)) {
                return of(unit, from);
            }
        }
        return from + ".." + period.to().minusDays(1);
    }

    private static String of(PeriodUnit unit, LocalDate from) {
        int year = from.getYear();
        return switch (unit) {
            case DAY -> from.toString();
            case WEEK ->
                "%04d-W%02d"
                        .formatted(from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%04d-%02d".formatted(year, from.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(year, from.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> "%04d-H%d".formatted(year, from.getMonthValue() < 7 ? 1 : 2);
            case YEAR -> "%04d".formatted(year);
        };
    }
}
