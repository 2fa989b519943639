package io.holdfast.store.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.importing.sniff.ColumnSample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadingTest {
    private static Reading of(String... values) {
        return Reading.of(new ColumnSample("any", List.of(values)));
    }

    @Test
    void saysHowDatesAndNumbersAreWritten() {
        assertThat(of("31.01.2026", "05.02.2026").dates()).contains("dd.MM.yyyy");
        assertThat(of("1.234,50", "99,00").numbers()).contains("1.234,56");
    }

    @Test
    void saysNothingOfWhatNeedsNoFormat() {
        assertThat(of("2026-01-31").dates()).isEmpty();
        assertThat(of("10.50", "99")).isEqualTo(of("login", "visit"));
        assertThat(of().numbers()).isEmpty();
    }
}
