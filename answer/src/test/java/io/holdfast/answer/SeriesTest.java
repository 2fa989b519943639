package io.holdfast.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts reach to 9 February. */
final class SeriesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private List<String> months(String period) throws IOException {
        Path file = Files.writeString(
                folder.resolve("activity.csv"),
                "customer_id,event,timestamp\na,login,2025-10-01\na,login,2026-02-09\n");
        try (FactStore store = FactStore.open(folder.resolve("data"), CLOCK)) {
            Importer importer = new Importer(store);
            importer.run(importer.plan(file, ImportOptions.as(FactKind.ACTIVITY)), Progress.NONE);
            Asked asked = new Asked(period, Asked.USUAL, List.of(), "", Optional.empty());
            Question question = Questions.of(store).settle(asked);
            return new Series(PeriodUnit.MONTH, 2)
                    .withOneAfter(question).stream()
                            .map(Period::from)
                            .map(day -> day.toString().substring(0, 7))
                            .toList();
        }
    }

    @Test
    void aMonthThatStillRunsFollowsTheOneAskedFor() throws IOException {
        assertThat(months(Asked.LAST)).containsExactly("2025-12", "2026-01", "2026-02");
        assertThat(months("2026-01")).containsExactly("2025-12", "2026-01", "2026-02");
    }

    @Test
    void oneThatIsOverDoesNot() throws IOException {
        assertThat(months("2025-12")).containsExactly("2025-11", "2025-12");
        assertThat(months("2025-Q4")).containsExactly("2025-11", "2025-12");
    }
}
