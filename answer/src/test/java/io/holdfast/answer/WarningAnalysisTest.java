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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three customers are silent; of a the person is known, of b only what its account is called, of c neither. */
final class WarningAnalysisTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    private static final PersonNames PERSONS =
            customers -> customers.contains("a") ? Map.of("a", "Ann Adams") : Map.of();

    @TempDir
    Path folder = Path.of("");

    private FactStore store;

    @BeforeEach
    void load() throws IOException {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        bring(
                FactKind.CUSTOMER,
                "customer_id,account_name,a_buyer_name\na,Acme,Al\nb,Brown Ltd,Bo\nc,,Cy\n"); // account_name is the
        // more usual one
        bring(
                FactKind.ACTIVITY,
                "customer_id,event,timestamp\na,login,2026-01-10\nb,login,2026-01-10\nc,login,2026-01-10\nd,login,2026-02-09\n");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void bring(FactKind kind, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(kind + ".csv"), rows);
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(kind)), Progress.NONE);
    }

    private static Answer of(Questions questions, Optional<PersonNames> names) {
        Asked asked = new Asked(Asked.LAST, Asked.USUAL, List.of(), "", Optional.empty());
        return new WarningAnalysis(60, 20, 0, 10, List.of(), names).of(questions.settle(asked));
    }

    private static List<List<String>> firstTwo(Answer answer) {
        return answer.table().rows().stream()
                .map(row -> row.subList(0, 2).stream().map(Cell::text).toList())
                .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
                .toList();
    }

    @Test
    void callsACustomerByThePersonElseByTheUsualAttribute() {
        Answer answer = of(Questions.of(store), Optional.of(PERSONS));
        assertThat(answer.table().header()).startsWith("customer", "name");
        assertThat(firstTwo(answer))
                .containsExactly(List.of("a", "Ann Adams"), List.of("b", "Brown Ltd"), List.of("c", "–"));
        assertThat(String.valueOf(answer.object().get("warnings")))
                .contains("customer=b,")
                .contains("name=Brown Ltd")
                .contains("name=null");
    }

    @Test
    void callsNobodyByWhatIsHidden() {
        Questions hiding = Questions.of(store).hiding(attribute -> attribute.equals("account_name"));
        assertThat(firstTwo(of(hiding, Optional.of(PERSONS))))
                .as("the other attribute that says how he is called")
                .containsExactly(List.of("a", "Ann Adams"), List.of("b", "Bo"), List.of("c", "Cy"));
        Questions all = Questions.of(store).hiding(attribute -> true);
        assertThat(firstTwo(of(all, Optional.of(customers -> Map.of()))))
                .as("a column whoever has a name: scripts rely on it")
                .containsExactly(List.of("a", "–"), List.of("b", "–"), List.of("c", "–"));
    }

    @Test
    void customersOfAListAreCalledTheSame() {
        Questions questions = Questions.of(store);
        assertThat(listed(questions, List.of("display_name"), Optional.of(PERSONS)))
                .containsExactlyInAnyOrder(List.of("a", "Ann Adams"), List.of("b", "Brown Ltd"), List.of("c", ""));
        Questions hiding = questions.hiding(attribute -> true);
        assertThat(listed(hiding, List.of("display_name"), Optional.of(customers -> Map.of())))
                .allSatisfy(row -> assertThat(row.get(1)).isEmpty());
    }

    @Test
    void theUsualColumnsOfAListBeginWithNamesWhereAnythingTellsThem() {
        Questions questions = Questions.of(store);
        assertThat(header(questions, Optional.of(PERSONS)))
                .containsExactly("customer_id", "day", "display_name", "tenure");
        assertThat(header(questions, Optional.empty())).containsExactly("customer_id", "day", "tenure");
        Questions hiding = questions.hiding(attribute -> true);
        assertThat(header(hiding, Optional.of(new StoreNames(store))))
                .as("nobody's name was ever brought")
                .containsExactly("customer_id", "day", "tenure");
    }

    private static List<String> header(Questions questions, Optional<PersonNames> names) {
        return list(questions, List.of(), names).table().header();
    }

    private static List<List<String>> listed(Questions questions, List<String> show, Optional<PersonNames> names) {
        return list(questions, show, names).table().rows().stream()
                .map(row -> List.of(row.get(0).text(), row.get(2).text()))
                .toList();
    }

    private static Answer list(Questions questions, List<String> show, Optional<PersonNames> names) {
        CustomerAnalysis all = CustomerAnalysis.of("T", show);
        return names.map(all::named).orElse(all).of(questions.settle(Asked.standard()));
    }

    @Test
    void saysNoNamesWhereNoneAreAskedFor() {
        Answer answer = of(Questions.of(store), Optional.empty());
        assertThat(answer.table().header()).startsWith("customer", "warning");
        assertThat(String.valueOf(answer.object())).doesNotContain("name=", "Ann Adams", "Brown Ltd");
    }
}
