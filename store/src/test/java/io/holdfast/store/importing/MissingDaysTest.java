package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Empty days are found where chance does not explain them: -ln(0.000001) = 13.8 is what rate × days must exceed. */
class MissingDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);

    @TempDir
    Path folder;

    private ImportFixture fixture;
    private final StringBuilder rows = new StringBuilder("user_id,event,timestamp\n");

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void day(LocalDate day, int customers) {
        for (int i = 0; i < customers; i++) {
            rows.append("u%d,login,%s 12:00:00\n".formatted(i, day));
        }
    }

    /** So many customers on each of 100 days but some from the 50th on. */
    private void hundredDays(int customers, int hole) {
        for (int i = 0; i < 100; i++) {
            day(FIRST.plusDays(i), i >= 50 && i < 50 + hole ? 0 : customers);
        }
    }

    private List<String> found() {
        Path file = fixture.file("file.csv", rows.toString());
        ImportPlan plan = fixture.importer.plan(file, ImportOptions.as(FactKind.ACTIVITY));
        return fixture.importer.rehearse(plan, Progress.NONE).findings().stream()
                .filter(finding -> finding.code().equals("missing_days"))
                .map(finding -> finding.count() + ": " + String.join(", ", finding.sample()))
                .toList();
    }

    @Test
    void aShortHoleInThinRowsIsChance() {
        // 4 × 3 = 12: a run that chance alone makes in 1 of 160,000 cases
        hundredDays(4, 3);
        assertThat(found()).isEmpty();
    }

    @Test
    void aLongerHoleInThinRowsIsNone() {
        // 4 × 4 = 16
        hundredDays(4, 4);
        assertThat(found()).containsExactly("4: 2025-07-21 … 2025-07-24");
    }

    @Test
    void oneEmptyDayOfABusyFileIsFound() {
        hundredDays(14, 1);
        assertThat(found()).containsExactly("1: 2025-07-21 … 2025-07-21");
    }

    @Test
    void emptyDaysOfThinChanceRowsAreNone() {
        Random random = new Random(17);
        for (int i = 0; i < 400; i++) {
            int customers = 0;
            for (double product = random.nextDouble(); product > Math.exp(-1.5); product *= random.nextDouble()) {
                customers++;
            }
            day(FIRST.plusDays(i - 300), customers);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void theLinesOfOneCustomerADayCountOnce() {
        for (int line = 0; line < 10; line++) {
            hundredDays(2, 5);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void weekendsWithoutRowsAreARhythm() {
        for (int i = 0; i < 100; i++) {
            LocalDate day = FIRST.plusDays(i);
            boolean working = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            day(day, working ? 40 : 0);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void rowsOfTheFirstOfEachMonthAreARhythm() {
        for (int month = 0; month < 8; month++) {
            day(FIRST.plusMonths(month), 50);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void aRowOfALonelyDayLongBeforeTheOthersIsNoHole() {
        day(FIRST.minusDays(60), 20);
        hundredDays(20, 0);
        assertThat(found()).isEmpty();
    }

    @Test
    void theQuieterSideOfAHoleDecides() {
        // 1 customer a day before and 40 after: 1 × 10 = 10
        for (int i = 0; i < 100; i++) {
            day(FIRST.plusDays(i), i < 50 ? 1 : i < 60 ? 0 : 40);
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void anOutageThatOutlastsTheRestOfTheFileIsFound() {
        for (int i = 0; i < 60; i++) {
            day(FIRST.plusDays(i), i < 14 || i >= 44 ? 20 : 0);
        }
        assertThat(found()).containsExactly("30: 2025-06-15 … 2025-07-14");
    }
}
