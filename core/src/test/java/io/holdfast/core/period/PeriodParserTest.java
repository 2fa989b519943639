package io.holdfast.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodParserTest {

    /** A Sunday in the middle of a month, a quarter and a half. */
    private static final int LAST_KNOWN = day("2026-02-15");

    @ParameterizedTest
    @CsvSource({
        "2026,          2026-01-01, 2027-01-01",
        "2026-H1,       2026-01-01, 2026-07-01",
        "2026-H2,       2026-07-01, 2027-01-01",
        "2026-Q1,       2026-01-01, 2026-04-01",
        "2026-Q4,       2026-10-01, 2027-01-01",
        "2026-q2,       2026-04-01, 2026-07-01",
        "2026-01,       2026-01-01, 2026-02-01",
        "2024-02,       2024-02-01, 2024-03-01",
        "2026-W05,      2026-01-26, 2026-02-02",
        "2026-W01,      2025-12-29, 2026-01-05",
        "2026-W53,      2026-12-28, 2027-01-04",
        "2020-W53,      2020-12-28, 2021-01-04",
        "2026-01-15,    2026-01-15, 2026-01-16",
        "2026-01-01..2026-02-15, 2026-01-01, 2026-02-16",
        "2025-11..2026-01,       2025-11-01, 2026-02-01",
        "2026-03-01..2026-03-01, 2026-03-01, 2026-03-02"
    })
    void readsCalendarPeriods(String text, LocalDate from, LocalDate toExclusive) {
        assertThat(parser(4).parse(text)).isEqualTo(Period.of(from, toExclusive));
    }

    @ParameterizedTest
    @CsvSource({
        "1,  FY2026,    2026-01-01, 2027-01-01",
        "4,  FY2026,    2025-04-01, 2026-04-01",
        "4,  FY2026-Q1, 2025-04-01, 2025-07-01",
        "4,  FY2026-Q4, 2026-01-01, 2026-04-01",
        "4,  FY2026-H2, 2025-10-01, 2026-04-01",
        "2,  FY2026-Q1, 2025-02-01, 2025-05-01",
        "12, FY2026,    2025-12-01, 2026-12-01"
    })
    void namesAFiscalYearByTheYearItEndsIn(int startMonth, String text, LocalDate from, LocalDate toExclusive) {
        assertThat(parser(startMonth).parse(text)).isEqualTo(Period.of(from, toExclusive));
    }

    @ParameterizedTest
    @CsvSource({
        "last-day,       2026-02-15, 2026-02-16",
        "last-week,      2026-02-09, 2026-02-16",
        "last-month,     2026-01-01, 2026-02-01",
        "this-month,     2026-02-01, 2026-03-01",
        "last-quarter,   2025-10-01, 2026-01-01",
        "last-half,      2025-07-01, 2026-01-01",
        "last-year,      2025-01-01, 2026-01-01",
        "this-year,      2026-01-01, 2027-01-01",
        "last-90-days,   2025-11-18, 2026-02-16",
        "Last-12-Months, 2025-02-01, 2026-02-01",
        "last-1-month,   2026-01-01, 2026-02-01"
    })
    void countsWordsFromTheLastKnownDay(String text, LocalDate from, LocalDate toExclusive) {
        assertThat(parser(1).parse(text)).isEqualTo(Period.of(from, toExclusive));
    }

    @Test
    void countsAMonthAsTheLastOneOnItsLastDayAndNotTheDayBefore() {
        Period january = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

        assertThat(new PeriodParser(FiscalYear.CALENDAR, day("2026-01-31")).parse("last-month"))
                .isEqualTo(january);
        assertThat(new PeriodParser(FiscalYear.CALENDAR, day("2026-01-30")).parse("last-month"))
                .isEqualTo(Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "26-01",
                "2026-1",
                "2026-Q5",
                "2026-H3",
                "FY2026-01",
                "FY2026-W05",
                "2026/01",
                "2026-01..",
                "last-0-days",
                "last-99999-years",
                "last-fortnight",
                "..",
                "2026-01-15T00:00",
                "２０２６"
            })
    void refusesWhatIsNoPeriodAndSaysWhatIsAccepted(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> parser(1).parse(text))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_PERIOD))
                .withMessageMatching("(?s).*(Accepted: 2026, |ask for 1 to).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-13", "2026-00", "2026-02-29", "2026-W54", "2025-W53", "2026-W00", "2026-01-01..2026-06-31"
            })
    void refusesDatesThatTheCalendarDoesNotHave(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> parser(1).parse(text))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_PERIOD))
                .withMessageContaining("'" + text + "' is not in the calendar");
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> parser(1).parse("2026-02-15..2026-02-14"))
                .withMessageContaining("ends on 2026-02-14, before it starts on 2026-02-15");
    }

    @Test
    void refusesAFiscalYearThatBeginsInNoMonth() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new FiscalYear(13))
                .withMessageContaining("month 13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "2026-H2",
                "2026-Q3",
                "2026-08",
                "2020-W53",
                "2026-W01",
                "2026-01-15",
                "2026-01-02..2026-02-15"
            })
    void readsBackTheNameOfAPeriod(String name) {
        assertThat(PeriodName.of(parser(1).parse(name))).isEqualTo(name);
    }

    private static PeriodParser parser(int startMonth) {
        return new PeriodParser(new FiscalYear(startMonth), LAST_KNOWN);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
