package io.holdfast.core.period;

import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a period as a person writes it.
 *
 * <pre>
 *   2026   2026-H1   2026-Q1   2026-01   2026-W05 (ISO week)   2026-01-15
 *   FY2026   FY2026-H1   FY2026-Q1                      see {@link FiscalYear}
 *   2026-01-01..2026-02-15   2025-11..2026-01           both ends included
 *   last-day  last-week  last-month  last-quarter  last-half  last-year     the last one known whole
 *   this-week  this-month  this-quarter  this-half  this-year               the one that holds the last known day
 *   last-90-days  last-12-weeks  last-36-months …       so many, the last known whole one at the end
 * </pre>
 *
 * Words are relative to the last known day, not to today: the same facts always give the same period. Letters may be
 * small or capital.
 *
 * @param year where fiscal years begin; plain quarters and years are always those of the calendar
 * @param lastKnownDay the day up to which facts are known
 */
public record PeriodParser(FiscalYear year, int lastKnownDay) {
    private static final Pattern CALENDAR =
            Pattern.compile("(FY)?(\\d{4})(?:-(?:Q([1-4])|H([12])|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");
    private static final Pattern RELATIVE = Pattern.compile("(LAST|THIS)-(DAY|WEEK|MONTH|QUARTER|HALF|YEAR)");
    private static final Pattern ROLLING = Pattern.compile("LAST-(\\d{1,5})-(DAY|WEEK|MONTH|QUARTER|YEAR)S?");

    /** @throws Problem {@code INVALID_PERIOD} with what is accepted */
    public Period parse(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        int dots = wanted.indexOf("..");
        try {
            return dots < 0 ? single(wanted, text) : range(wanted, dots, text);
        } catch (DateTimeException noSuchDate) {
            throw new Problem(noSuchDate, QuestionParticular.PERIOD_NOT_IN_CALENDAR, text);
        }
    }

    private Period range(String wanted, int dots, String text) {
        Period first = single(wanted.substring(0, dots).strip(), text);
        Period last = single(wanted.substring(dots + 2).strip(), text);
        if (first.fromDay() >= last.toDay()) {
            throw new Problem(
                    QuestionParticular.PERIOD_BACKWARDS, text, last.to().minusDays(1), first.from());
        }
        return new Period(first.fromDay(), last.toDay());
    }

    private Period single(String wanted, String text) {
        Matcher calendar = CALENDAR.matcher(wanted);
        if (calendar.matches()) {
            return calendar.group(1) == null ? ofCalendar(calendar) : ofFiscalYear(calendar, text);
        }
        Matcher relative = RELATIVE.matcher(wanted);
        if (relative.matches()) {
            PeriodUnit unit = PeriodUnit.valueOf(relative.group(2));
            return relative.group(1).equals("LAST")
                    ? PeriodSeries.last(unit, 1, lastKnownDay).whole()
                    : unit.around(LocalDate.ofEpochDay(lastKnownDay), FiscalYear.CALENDAR);
        }
        Matcher rolling = ROLLING.matcher(wanted);
        if (rolling.matches()) {
            PeriodUnit unit = PeriodUnit.valueOf(rolling.group(2));
            return PeriodSeries.last(unit, Integer.parseInt(rolling.group(1)), lastKnownDay)
                    .whole();
        }
        throw notAPeriod(text);
    }

    private static Period ofCalendar(Matcher match) {
        int year = Integer.parseInt(match.group(2));
        if (match.group(6) != null) {
            int month = Integer.parseInt(match.group(6));
            return match.group(7) == null
                    ? around(PeriodUnit.MONTH, LocalDate.of(year, month, 1))
                    : around(PeriodUnit.DAY, LocalDate.of(year, month, Integer.parseInt(match.group(7))));
        }
        if (match.group(5) != null) {
            return week(year, Integer.parseInt(match.group(5)));
        }
        return part(match, LocalDate.of(year, 1, 1), FiscalYear.CALENDAR);
    }

    private Period ofFiscalYear(Matcher match, String text) {
        if (match.group(5) != null || match.group(6) != null) {
            throw notAPeriod(text);
        }
        return part(match, year.firstDay(Integer.parseInt(match.group(2))), year);
    }

    /** A year, or the quarter or half of it that was named. */
    private static Period part(Matcher match, LocalDate firstDay, FiscalYear year) {
        if (match.group(3) != null) {
            return PeriodUnit.QUARTER.around(firstDay.plusMonths(3L * (Integer.parseInt(match.group(3)) - 1)), year);
        }
        if (match.group(4) != null) {
            return PeriodUnit.HALF.around(firstDay.plusMonths(6L * (Integer.parseInt(match.group(4)) - 1)), year);
        }
        return PeriodUnit.YEAR.around(firstDay, year);
    }

    private static Period week(int year, int week) {
        // 4 January is always in week 1
        LocalDate day = LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
        if (day.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException(year + " has no week " + week);
        }
        return around(PeriodUnit.WEEK, day);
    }

    private static Period around(PeriodUnit unit, LocalDate day) {
        return unit.around(day, FiscalYear.CALENDAR);
    }

    private static Problem notAPeriod(String text) {
        return new Problem(QuestionParticular.PERIOD_UNREADABLE, text);
    }
}
