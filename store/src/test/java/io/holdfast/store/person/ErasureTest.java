package io.holdfast.store.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.timeline.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two customers, ann-7 is erased and ann-70 is not, whose id begins alike. */
final class ErasureTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private FactStore store;

    @BeforeEach
    void load() throws IOException {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        bring(FactKind.CUSTOMER, """
            customer_id,owner,country,name,email,contact_name
            ann-7,Li,DE,Ann Adams,ann@example.org,Ann A.
            ann-70,Li,FR,Bob Brown,bob@example.org,Bob B.
            """);
        bring(FactKind.CONTRACT, """
            customer_id,contract_id,started_at,ended_at,amount,currency,interval,reason_text
            ann-7,K-1,2025-06-01,,10,USD,month,
            ann-7,K-2,2025-06-01,,20,USD,month,
            ann-70,K-3,2025-06-01,,40,USD,month,
            """);
        bring(FactKind.CONTRACT, """
            customer_id,contract_id,started_at,ended_at,amount,currency,interval,reason_text
            ann-7,K-1,2025-06-01,2026-01-20,10,USD,month,"too dear, says Ann"
            ann-7,K-3,2025-06-01,,40,USD,month,
            ann-70,K-4,2025-06-01,,80,USD,month,
            """);
        bring(FactKind.CONTACT, """
            contact_id,customer_id,name,role,email,phone,since,left_at
            P-1,ann-7,Ada Deputy,champion,deputy@example.org,+1 555 0100,2025-06-01,2026-01-02
            P-2,ann-70,Bea Second,buyer,second@example.org,+1 555 0101,2025-06-01,
            P-3,ann-70,Bea Third,buyer,third@example.org,+1 555 0102,deputy@example.org,
            """);
        bring(FactKind.ACTIVITY, """
            customer_id,event,timestamp
            ann-7,login,2026-02-09
            ann-70,login,2026-02-08
            ann-7,login,ann-7 on Monday
            ann-70,login,ann-70 on Monday
            """ + "ann-70,login,2026-01-08\n".repeat(40));
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

    private List<String> texts(String sql) {
        try (Connection connection = store.connect()) {
            return Sql.list(connection, sql, row -> String.valueOf(row.getString(1)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Every row of every table as text. */
    private String everything() {
        List<String> rows = new ArrayList<>();
        for (String table : texts("SELECT table_name FROM duckdb_tables() ORDER BY 1")) {
            rows.addAll(texts("SELECT CAST(t AS VARCHAR) FROM " + table + " t"));
        }
        return String.join("\n", rows);
    }

    private String counts() {
        return String.join(
                        " ",
                        texts("SELECT count(*) || ' ' || sum(amount) || ' ' || count(ended_at) FROM"
                                + " contracts_known(TIMESTAMP 'infinity')"))
                + store.lineage().kinds()
                + store.lineage().quarantine().stream()
                        .mapToLong(each -> each.rows())
                        .sum();
    }

    @Test
    void leavesNoTraceOfThePersonAndEveryCount() {
        String before = counts();
        assertThat(everything())
                .contains("ann@example.org")
                .contains("Ann A.")
                .contains("says Ann")
                .contains("Ada Deputy")
                .contains("deputy@example.org")
                .contains("K-1");

        Erasure.Erased erased = new Erasure(store).erase("ann-7");

        assertThat(erased.pseudonym()).isEqualTo("erased1");
        assertThat(counts()).isEqualTo(before);
        assertThat(everything())
                .doesNotContain("ann@example.org", "Ann", "K-1", "K-2", "P-1", "Ada", "deputy@example.org", "0100")
                .doesNotContainPattern("ann-7(?!0)")
                .contains("ann-70", "bob@example.org", "Bob B.", "ann-70 on Monday", "Bea Second", "P-2");
        assertThat(texts("SELECT DISTINCT customer_id FROM contracts_known(TIMESTAMP 'infinity') ORDER BY 1"))
                .containsExactly("ann-70", "erased1");
        assertThat(texts("SELECT value FROM attributes_known(TIMESTAMP 'infinity') WHERE customer_id = 'erased1' AND"
                        + " name = 'contact_name'"))
                .containsExactly("null");
        assertThat(texts("SELECT country FROM customer WHERE customer_id = 'erased1'"))
                .as("what many have stays, so that figures by country do")
                .containsExactly("DE");
    }

    @Test
    void keepsVersionsOfOneContractTogether() {
        new Erasure(store).erase("ann-7");

        List<String> ids =
                texts("SELECT contract_id FROM contracts WHERE customer_id = 'erased1' ORDER BY batch_id, row_no");
        assertThat(ids)
                .as("both versions of K-1, K-2, and K-3, which was another's and keeps his earlier version replaced")
                .hasSize(4)
                .endsWith("K-3")
                .allMatch(id -> id.equals("K-3") || id.matches("erased1-[0-9a-f]{16}"));
        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
        assertThat(texts("SELECT count(*) FROM contracts_known(TIMESTAMP 'infinity')"))
                .containsExactly("4");
    }

    @Test
    void reachesTheTimelinesAndTheirSnapshot() throws IOException {
        new Snapshot(store).timelines();
        Path file = store.directory().resolve("timelines.snapshot");
        assertThat(file).exists();
        String earlier = store.settingsFingerprint();

        new Erasure(store).erase("ann-7");

        assertThat(file).doesNotExist();
        assertThat(store.settingsFingerprint()).isNotEqualTo(earlier);
        Timelines timelines = new Snapshot(store).timelines();
        assertThat(timelines.find("ann-7")).isEqualTo(-1);
        assertThat(timelines.find("erased1")).isNotNegative();
        assertThat(timelines.customers()).isEqualTo(2);
    }

    @Test
    void givesEachCustomerAnotherPseudonym() {
        assertThat(new Erasure(store).erase("ann-7").pseudonym()).isEqualTo("erased1");
        assertThat(new Erasure(store).erase("ann-70").pseudonym()).isEqualTo("erased2");
        assertThat(new Snapshot(store).timelines().customers()).isEqualTo(2);
    }

    @Test
    void changesNothingWhereNobodyIsMeant() {
        String before = everything();
        for (String nobody : List.of("ann", "ANN-7", "", "ann-7 ")) {
            assertThatThrownBy(() -> new Erasure(store).erase(nobody))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND));
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void takesAttributesTheCompanySaysArePersonal() {
        store.setPersonalAttributes(PersonalAttributes.of("-contact_name"));
        new Erasure(store).erase("ann-7");
        assertThat(texts("SELECT value FROM attributes WHERE customer_id = 'erased1' AND name = 'contact_name'"))
                .containsExactly("Ann A.");
    }

    @Test
    void isPrecededByAllThatIsKnown() {
        var known = new KnownOfOne(store).of("ann-7");

        assertThat(known.get("customer")).isEqualTo("ann-7");
        assertThat(String.valueOf(known.get("facts")))
                .contains("ann@example.org", "contact_name", "says Ann", "K-2", "2026-02-09T00:00:00Z")
                .doesNotContain("bob", "K-4");
        assertThatThrownBy(() -> new KnownOfOne(store).of("nobody")).isInstanceOf(Problem.class);
    }
}
