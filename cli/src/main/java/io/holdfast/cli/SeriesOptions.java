package io.holdfast.cli;

import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.FiscalYear;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.period.PeriodUnit;
import picocli.CommandLine.Option;

/** Which periods a shape is drawn over. */
final class SeriesOptions {
    @Option(names = "--unit", defaultValue = "month", description = "One of ${COMPLETION-CANDIDATES}.")
    private PeriodUnit unit = PeriodUnit.MONTH;

    @Option(names = "--count", defaultValue = "12", description = "How many whole periods (default: ${DEFAULT-VALUE}).")
    private int count = 12;

    /** Whether a period of the series is a whole one. */
    boolean isComplete(Period period) {
        return unit.around(period.from(), FiscalYear.CALENDAR).equals(period);
    }

    /**
     * The periods up to the one asked for, or else up to the one that still runs, and one before them to compare the first
     * with.
     */
    PeriodSeries withOneBefore(Question question, boolean periodGiven) {
        int lastKnown = question.timelines().extent().lastDay();
        return periodGiven
                ? PeriodSeries.last(
                        unit, count + 1, Math.min(lastKnown, question.asked().closingDay()))
                : PeriodSeries.upTo(unit, count + 1, lastKnown);
    }
}
