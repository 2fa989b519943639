package io.holdfast.cli;

import io.holdfast.answer.Series;
import io.holdfast.core.period.PeriodUnit;
import picocli.CommandLine.Option;

/** Which periods a shape is drawn over. */
final class SeriesOptions {
    @Option(names = "--unit", defaultValue = "month", description = "One of ${COMPLETION-CANDIDATES}.")
    private PeriodUnit unit = PeriodUnit.MONTH;

    @Option(names = "--count", defaultValue = "12", description = "How many whole periods (default: ${DEFAULT-VALUE}).")
    private int count = 12;

    Series series() {
        return new Series(unit, count);
    }
}
