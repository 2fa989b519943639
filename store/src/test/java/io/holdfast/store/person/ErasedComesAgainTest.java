package io.holdfast.store.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.live.LiveBatches;
import io.holdfast.store.live.LiveFact;
import io.holdfast.store.live.LogRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann was erased; her files and events come again, beside those of Bob, who was not. */
final class ErasedComesAgainTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String CUSTOMERS = """
            customer_id,owner,country,name,email,contact_name
            ann-7,Li,DE,Ann Adams,ann@example.org,Ann A.
            bob-1,Li,FR,Bob Brown,bob@example.org,Bob B.
            """;
    private static final String CONTRACTS = """
            customer_id,contract_id,started_at,ended_at,amount,currency,interval,reason_text
            ann-7,K-1,2025-06-01,,10,USD,month,"says Ann"
            bob-1,K-2,2025-06-01,,20,USD,month,
            """;
    private static final String CONTACTS = """
            contact_id,customer_id,name,role,email,phone,since,left_at
            P-1,ann-7,Ann Deputy,buyer,deputy@example.org,+1 555,2025-06-01,2026-01-02
            P-2,bob-1,Bob Deputy,champion,second@example.org,+1 556,2025-06-01,
            """;
    private static final String ACTIVITY =
            "customer_id,event,timestamp\nann-7,login,2026-01-09\nbob-1,login,2026-01-08\n";

    @TempDir
    Path folder = Path.of("");

    private FactStore store;
    private int files;

    @BeforeEach
    void load() throws IOException {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        bring(FactKind.CUSTOMER, CUSTOMERS);
        bring(FactKind.CONTRACT, CONTRACTS);
        bring(FactKind.ACTIVITY, ACTIVITY);
        new Erasure(store).erase("ann-7");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void bring(FactKind kind, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(kind + "-" + ++files + ".csv"), rows);
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(kind)), Progress.NONE);
    }

    private List<String> texts(String sql) {
        try (Connection connection = store.connect()) {
            return Sql.list(connection, sql, row -> String.valueOf(row.getString(1)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table :
                texts("SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND table_name <> 'batches'")) {
            texts("SELECT t::VARCHAR FROM \"" + table + "\" t").forEach(all::append);
        }
        return all.toString();
    }

    private void assertNoTrace() {
        assertThat(everything())
                .doesNotContain("ann-7", "Ann", "ann@example.org", "K-1")
                .contains("bob-1", "Bob B.", "bob@example.org");
    }

    /** One row more makes each another file than that which was imported before. */
    @Test
    void addsNothingWhereTheSameRowsComeInALaterFile() throws IOException {
        bring(FactKind.CUSTOMER, CUSTOMERS + "cy-2,Li,FR,Cy,,\n");
        bring(FactKind.CONTRACT, CONTRACTS + "cy-2,K-3,2025-06-01,,40,USD,month,\n");
        bring(FactKind.ACTIVITY, ACTIVITY + "cy-2,login,2026-01-07\n");

        assertNoTrace();
        assertThat(texts("SELECT customer_id || ' ' || sum(amount) FROM contracts_known(TIMESTAMP 'infinity') GROUP BY"
                        + " customer_id ORDER BY 1"))
                .containsExactly("bob-1 2000", "cy-2 4000", "erased1 1000");
        assertThat(texts("SELECT customer_id FROM activities ORDER BY 1")).containsExactly("bob-1", "cy-2", "erased1");
        assertThat(texts("SELECT customer_id FROM customer ORDER BY 1")).containsExactly("bob-1", "cy-2", "erased1");
    }

    @Test
    void knowsWhatBecomesOfHisContract() throws IOException {
        bring(FactKind.CONTRACT, "customer_id,contract_id,started_at,ended_at\nann-7,K-1,2025-06-01,2026-01-20\n");

        assertNoTrace();
        assertThat(texts("SELECT customer_id || ' ' || amount || ' ' || ended_at::DATE FROM"
                        + " contracts_known(TIMESTAMP 'infinity') WHERE ended_at IS NOT NULL"))
                .as("what the file does not speak of is kept")
                .containsExactly("erased1 1000 2026-01-20");
    }

    /** New rows alone go straight into their table; those of an erased customer must not. */
    @Test
    void reachesFilesOfNothingButNewRows() throws IOException {
        bring(FactKind.RESPONSE, "customer_id,kind,score,answered_at,text\nann-7,nps,3,2026-02-01,call me Ann\n");
        bring(FactKind.ACTIVITY, "customer_id,event,timestamp\nann-7,login,2026-02-09\nann-7,login,ann-7 on Monday\n");

        assertNoTrace();
        assertThat(texts("SELECT customer_id || score FROM responses")).containsExactly("erased13.0");
        assertThat(texts("SELECT customer_id FROM activities WHERE \"at\" > '2026-02-01'"))
                .containsExactly("erased1");
        assertThat(texts("SELECT reason_code FROM quarantine")).hasSize(1);
    }

    @Test
    void reachesContacts() throws IOException {
        bring(FactKind.CONTACT, CONTACTS);

        assertNoTrace();
        assertThat(everything()).doesNotContain("deputy@example.org", "P-1").contains("Bob Deputy");
        assertThat(texts("SELECT customer_id || role || left_at::DATE FROM contacts WHERE left_at IS NOT NULL"))
                .containsExactly("erased1buyer2026-01-02");
    }

    @Test
    void reachesLiveEvents() {
        long at = CLOCK.instant().getEpochSecond() * 1_000_000;
        new LiveBatches(store).append(new LogRange(1, 0, 10), rows -> {
            for (String customer : List.of("ann-7", "bob-1")) {
                rows.nextEvent();
                rows.add(new LiveFact.Activity(customer, "m-" + customer, at, "login", OptionalDouble.empty()));
                rows.add(new LiveFact.Person(customer, LiveFact.Person.Field.NAME, Optional.of("Ann or Bob")));
                rows.add(new LiveFact.Attribute(customer, "contact_name", Optional.of("B."), at));
                rows.add(new LiveFact.Attribute(customer, "tier", Optional.of("gold"), at));
                rows.add(new LiveFact.Order(customer, "o-" + customer, at, 100, Optional.of("USD")));
            }
        });

        assertThat(everything()).doesNotContain("ann-7");
        assertThat(texts("SELECT customer_id FROM people WHERE name = 'Ann or Bob'"))
                .containsExactly("bob-1");
        assertThat(texts("SELECT customer_id FROM orders ORDER BY 1")).containsExactly("bob-1", "erased1");
        assertThat(texts("SELECT customer_id || name FROM attributes WHERE source = 'live' ORDER BY 1"))
                .containsExactly("bob-1contact_name", "bob-1tier", "erased1tier");
    }

    @Test
    void isErasedAgainUnderTheSamePseudonym() {
        assertThat(new Erasure(store).erase("erased1").pseudonym()).isEqualTo("erased1");
        assertThat(texts("SELECT pseudonym FROM erasures")).containsExactly("erased1");
    }
}
