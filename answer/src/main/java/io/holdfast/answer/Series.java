package io.holdfast.answer;

import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.FiscalYear;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.period.PeriodUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which periods a shape is drawn over.
 *
 * @param unit of each
 * @param count how many whole ones
 */
public record Series(PeriodUnit unit, int count) {

    /** Whether a period of the series is a whole one. */
    boolean isComplete(Period period) {
        return unit.around(period.from(), FiscalYear.CALENDAR).equals(period);
    }

    /**
     * The periods up to the one asked for, or else up to the one that still runs, and one before them to compare the first
     * with.
     */
    PeriodSeries withOneBefore(Question question) {
        int lastKnown = question.timelines().extent().lastDay();
        return question.periodGiven()
                ? PeriodSeries.last(
                        unit, count + 1, Math.min(lastKnown, question.asked().closingDay()))
                : PeriodSeries.upTo(unit, count + 1, lastKnown);
    }

    /** Those up to the one asked for, and the one after it where that still runs. */
    List<Period> withOneAfter(Question question) {
        List<Period> periods = new ArrayList<>(
                PeriodSeries.last(unit, count, question.asked().closingDay()).periods());
        Period next = unit.around(periods.get(periods.size() - 1).to(), FiscalYear.CALENDAR);
        int lastKnown = question.timelines().extent().lastDay();
        if (next.fromDay() <= lastKnown && lastKnown < next.closingDay()) {
            periods.add(next);
        }
        return periods;
    }
}
