package io.holdfast.server.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.answer.Asked;
import io.holdfast.answer.ChurnAnalysis;
import io.holdfast.answer.KnownFacts;
import io.holdfast.answer.Question;
import io.holdfast.answer.Questions;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Role;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.timeline.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of four customers, two are Li "Tiger" Wei's, one is Kim's, and one is nobody's; all were there all January. */
final class RowScopeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String TIGER = "Li \"Tiger\" Wei";

    @TempDir
    Path folder = Path.of("");

    private FactStore store;

    @BeforeEach
    void load() throws IOException {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        bring(FactKind.CUSTOMER, """
                customer_id,owner,country
                a,"Li ""Tiger"" Wei",DE
                b,"Li ""Tiger"" Wei",FR
                c,Kim,DE
                d,,DE
                """);
        bring(FactKind.CONTRACT, """
                customer_id,contract_id,started_at,amount,currency,interval
                a,1,2025-06-01,10,EUR,month
                b,2,2025-06-01,10,EUR,month
                c,3,2025-06-01,10,EUR,month
                d,4,2025-06-01,10,EUR,month
                """);
        bring(FactKind.ACTIVITY, "customer_id,event,timestamp\na,login,2026-02-09\n");
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

    private static Caller caller(boolean seesAll, String... owners) {
        return new Caller(new UUID(1, 2), "kim@example.org", Role.AGENT, Set.of(owners), seesAll);
    }

    /** How many customers there were at the start of January. */
    private String customers(Caller caller, String segment) {
        var timelines = new Snapshot(store).timelines();
        Asked asked = new Asked("2026-01", Asked.USUAL, List.of(), segment, Optional.empty());
        Question question = Questions.of(store, KnownFacts.of(store, timelines, moment -> timelines))
                .settle(asked, RowScope.of(caller, timelines).rule());
        Object denominator = new ChurnAnalysis(Optional.of("churn.cohort"), Optional.empty())
                .of(question)
                .object()
                .get("denominator");
        return String.valueOf(denominator);
    }

    @Test
    void isEverybodyForWhoSeesAll() {
        assertThat(customers(caller(true), "")).isEqualTo("4");
        assertThat(customers(caller(true), "country = DE")).isEqualTo("3");
    }

    @Test
    void isOnesOwnCustomersForTheOthers() {
        assertThat(customers(caller(false, TIGER), "")).isEqualTo("2");
        assertThat(customers(caller(false, TIGER), "country = DE")).isEqualTo("1");
        assertThat(customers(caller(false, TIGER, "Kim"), "country = DE or country = FR"))
                .isEqualTo("3");
        assertThat(customers(caller(false, "Nobody"), "")).isEqualTo("0");
    }

    @Test
    void cannotBeEscapedByARule() {
        for (String rule :
                List.of("country = DE) or (country = FR", "country = DE or", "country = \"DE", "country = DE)")) {
            assertThatThrownBy(() -> customers(caller(false, "Kim"), rule))
                    .as(rule)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_SEGMENT));
        }
        assertThat(customers(caller(false, "Kim"), "owner is known or owner is not known"))
                .isEqualTo("1");
    }

    @Test
    void isNobodyForWhoHasNoOwnerInHisAccount() {
        assertThatThrownBy(() -> customers(caller(false), ""))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_ALLOWED))
                .hasMessageContaining("names no customer owner");
    }

    @Test
    void isNobodyWhereTheFactsNameNoOwner() throws IOException {
        try (FactStore other = FactStore.open(folder.resolve("other"), CLOCK)) {
            Path file = Files.writeString(folder.resolve("other.csv"), "customer_id,country\na,DE\n");
            Importer importer = new Importer(other);
            importer.run(importer.plan(file, ImportOptions.as(FactKind.CUSTOMER)), Progress.NONE);
            assertThatThrownBy(() -> RowScope.of(caller(false, "Kim"), new Snapshot(other).timelines()))
                    .hasMessageContaining("no customer has an attribute 'owner'");
        }
    }
}
