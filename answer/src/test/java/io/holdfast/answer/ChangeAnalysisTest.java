package io.holdfast.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.ledger.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ChangeAnalysisTest {
    private static String before(String from, String to) {
        Period before = ChangeAnalysis.before(Period.of(LocalDate.parse(from), LocalDate.parse(to)));
        return before.from() + " " + before.to();
    }

    @Test
    void comparesWithAsManyWholeMonths() {
        assertThat(before("2026-03-01", "2026-04-01")).as("of 31 days with 28").isEqualTo("2026-02-01 2026-03-01");
        assertThat(before("2026-01-01", "2026-04-01")).isEqualTo("2025-10-01 2026-01-01");
        assertThat(before("2025-01-01", "2026-01-01")).isEqualTo("2024-01-01 2025-01-01");
    }

    @Test
    void comparesOtherStretchesWithAsManyDays() {
        assertThat(before("2026-01-10", "2026-01-17")).isEqualTo("2026-01-03 2026-01-10");
        assertThat(before("2026-01-01", "2026-02-16")).isEqualTo("2025-11-16 2026-01-01");
    }
}
