package io.holdfast.core.period;

import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Periods of one kind, each beginning where the one before ends: the months of a chart.
 *
 * @param periods at least one, in time order
 */
public record PeriodSeries(List<Period> periods) {
    /** More points than a chart or a table can show, and a guard against a mistyped year. */
    private static final int MOST = 40_000;

    public PeriodSeries {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a series needs a period");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i - 1).toDay() != periods.get(i).fromDay()) {
                throw new IllegalArgumentException("not consecutive: " + periods.get(i - 1) + ", " + periods.get(i));
            }
        }
    }

    /** The last {@code count} calendar periods of which every day is known by {@code lastKnownDay}. */
    public static PeriodSeries last(PeriodUnit unit, int count, int lastKnownDay) {
        check(count, unit);
        LocalDate after = LocalDate.ofEpochDay(lastKnownDay).plusDays(1);
        return starting(unit, unit.plus(unit.first(after, FiscalYear.CALENDAR), -count), count);
    }

    /** The periods of a kind that lie wholly between two days, both included. */
    public static PeriodSeries within(PeriodUnit unit, int firstDay, int lastDay, FiscalYear year) {
        LocalDate from = LocalDate.ofEpochDay(firstDay);
        LocalDate start = unit.first(from, year);
        if (start.isBefore(from)) {
            start = unit.plus(start, 1);
        }
        int count = 0;
        while (unit.plus(start, count + 1).toEpochDay() <= lastDay + 1L && count <= MOST) {
            count++;
        }
        if (count == 0) {
            throw new Problem(
                    QuestionParticular.NO_WHOLE_PERIOD,
                    unit.name().toLowerCase(Locale.ROOT),
                    from,
                    LocalDate.ofEpochDay(lastDay));
        }
        check(count, unit);
        return starting(unit, start, count);
    }

    private static PeriodSeries starting(PeriodUnit unit, LocalDate first, int count) {
        List<Period> periods = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            periods.add(Period.of(unit.plus(first, i), unit.plus(first, i + 1)));
        }
        return new PeriodSeries(periods);
    }

    private static void check(int count, PeriodUnit unit) {
        if (count < 1 || count > MOST) {
            throw new Problem(
                    QuestionParticular.TOO_MANY_PERIODS, count, unit.name().toLowerCase(Locale.ROOT), MOST);
        }
    }

    /** All of it as one period. */
    public Period whole() {
        return new Period(
                periods.get(0).fromDay(), periods.get(periods.size() - 1).toDay());
    }

    /** The same as the ranges of days a fold counts by. */
    public Periods days() {
        int[] boundaries = new int[periods.size() + 1];
        for (int i = 0; i < periods.size(); i++) {
            boundaries[i] = periods.get(i).fromDay();
        }
        boundaries[periods.size()] = periods.get(periods.size() - 1).toDay();
        return Periods.of(boundaries);
    }

    /** Every period of a kind up to the one that runs on a last known day, which is cut there. */
    public static PeriodSeries upTo(PeriodUnit unit, int count, int lastKnownDay) {
        List<Period> periods = new ArrayList<>(last(unit, count, lastKnownDay).periods);
        int next = periods.get(periods.size() - 1).toDay();
        if (next <= lastKnownDay) {
            periods.add(new Period(next, lastKnownDay + 1));
        }
        return new PeriodSeries(periods);
    }

    /**
     * The days at whose ends states are read: the opening day of the first period, then the closing day of each, one more
     * than there are periods.
     */
    public int[] boundaryDays() {
        int[] days = new int[periods.size() + 1];
        days[0] = periods.get(0).openingDay();
        for (int i = 0; i < periods.size(); i++) {
            days[i + 1] = periods.get(i).closingDay();
        }
        return days;
    }
}
