package io.holdfast.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Periods;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodSeriesTest {

    @Test
    void givesTheLast36WholeMonths() {
        PeriodSeries series = PeriodSeries.last(PeriodUnit.MONTH, 36, day("2026-02-27"));

        assertThat(series.periods()).hasSize(36);
        assertThat(series.whole()).isEqualTo(Period.of(LocalDate.of(2023, 2, 1), LocalDate.of(2026, 2, 1)));
        assertThat(series.periods().get(12).days()).as("February 2024").isEqualTo(29);
    }

    @Test
    void takesOnlyWholePeriodsBetweenTwoDays() {
        PeriodSeries months =
                PeriodSeries.within(PeriodUnit.MONTH, day("2025-12-02"), day("2026-03-31"), FiscalYear.CALENDAR);

        assertThat(months.periods())
                .containsExactly(
                        Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                        Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)),
                        Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)));
    }

    @Test
    void followsTheFiscalYear() {
        PeriodSeries quarters =
                PeriodSeries.within(PeriodUnit.QUARTER, day("2026-01-01"), day("2026-12-31"), new FiscalYear(2));

        assertThat(quarters.periods().get(0).from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(quarters.periods()).hasSize(3);
    }

    @Test
    void givesOneBoundaryDayMoreThanPeriods() {
        PeriodSeries days =
                PeriodSeries.within(PeriodUnit.DAY, day("2026-01-01"), day("2026-01-03"), FiscalYear.CALENDAR);

        assertThat(days.boundaryDays())
                .containsExactly(day("2025-12-31"), day("2026-01-01"), day("2026-01-02"), day("2026-01-03"));
    }

    @Test
    void refusesATimeWithoutAWholePeriod() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PeriodSeries.within(
                        PeriodUnit.MONTH, day("2026-01-02"), day("2026-02-27"), FiscalYear.CALENDAR))
                .withMessageContaining("No whole month lies between 2026-01-02 and 2026-02-27");
    }

    @Test
    void refusesAGap() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PeriodSeries(List.of(new Period(0, 1), new Period(2, 3))));
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    /** Folds count from the first day on, states are read at the end of the day before it. */
    @Test
    void countsItsDaysFromTheFirstOn() {
        int lastDay = (int) LocalDate.of(2026, 2, 28).toEpochDay();
        Periods days = PeriodSeries.last(PeriodUnit.MONTH, 2, lastDay).days();

        assertThat(LocalDate.ofEpochDay(days.from(0))).isEqualTo("2026-01-01");
        assertThat(LocalDate.ofEpochDay(days.from(1))).isEqualTo("2026-02-01");
        assertThat(LocalDate.ofEpochDay(days.end())).isEqualTo("2026-03-01");
    }

    @Test
    void cutsTheRunningPeriodAtTheLastKnownDay() {
        int lastDay = (int) LocalDate.of(2026, 2, 27).toEpochDay();

        assertThat(PeriodSeries.upTo(PeriodUnit.MONTH, 1, lastDay).periods())
                .containsExactly(
                        Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                        Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(PeriodSeries.upTo(PeriodUnit.MONTH, 1, lastDay + 1).periods())
                .containsExactly(Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));
    }
}
