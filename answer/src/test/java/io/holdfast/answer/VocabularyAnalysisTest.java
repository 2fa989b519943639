package io.holdfast.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.core.fact.FactKind;
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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both have logged in, a twice; b alone has exported; one row has no name. */
final class VocabularyAnalysisTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private FactStore store;

    @BeforeEach
    void load() throws IOException {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        Path file = Files.writeString(
                folder.resolve("activity.csv"),
                "customer_id,event,timestamp\na,login,2026-01-10\na,login,2026-01-11\nb,login,2026-01-10\n"
                        + "b,export,2026-01-12\nb,export,2026-02-09\na,,2026-02-09\n");
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(FactKind.ACTIVITY)), Progress.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Question question(String segment) {
        return Questions.of(store)
                .settle(new Asked("2026-01", Asked.USUAL, List.of("inactivity_days=30"), segment, Optional.empty()));
    }

    @Test
    void listsTheNamesOfActivitiesByHowManyCustomersHaveHadOne() {
        Answer answer = new VocabularyAnalysis(Set.of(), 50).of(question(""));
        assertThat(answer.object())
                .asString()
                .contains("activities=[Value[value=login, customers=2], Value[value=export, customers=1]]")
                .contains("name=activities_30, unit=count, days=30, of_activity=true")
                .contains("name=orders_90, unit=count, days=90, of_activity=false");
        assertThat(new VocabularyAnalysis(Set.of(), 1).of(question("")).object())
                .asString()
                .contains("activities=[Value[value=login, customers=2]]");
    }

    @Test
    void listsThoseOfTheCustomersAskedOfAlone() {
        Answer answer = new VocabularyAnalysis(Set.of(), 50).of(question("customer = a"));
        assertThat(answer.object()).asString().contains("activities=[Value[value=login, customers=1]]");
    }

    @Test
    void whatTheyNameCanBeShownOfEachCustomer() {
        CustomerAnalysis customers =
                CustomerAnalysis.of("E", List.of("activities(export)", "days_since_activity(login)"));
        assertThat(customers.of(question("")).table().rows())
                .extracting(row -> row.stream().map(Cell::text).toList())
                .anySatisfy(row -> assertThat(row).startsWith("b").endsWith("1", "21"));
    }
}
