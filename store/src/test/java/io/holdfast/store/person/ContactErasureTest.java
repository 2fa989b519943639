package io.holdfast.store.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactsArchive;
import io.holdfast.store.Sql;
import io.holdfast.store.hand.HandFact;
import io.holdfast.store.hand.HandFacts;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kay of the customer acme is erased; her colleague Ray, whom the same rows and words speak of, is not. */
final class ContactErasureTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String CONTACTS = """
            contact_id,customer_id,name,role,email,phone,since,left_at
            P-1,acme,Kay Kern,champion,kay@example.org,+1 555,2025-06-01,2026-01-02
            P-2,acme,Ray Rust,buyer,ray@example.org,+1 556,2025-06-01,
            """;
    private static final String KEYLESS = """
            customer_id,name,role,email,phone,since
            acme,Lou Lind,user,lou@example.org,,2025-06-01
            acme,Max Mohr,user,max@example.org,,2025-06-01
            """;
    private static final String INTERACTIONS = """
            interaction_id,customer_id,at,channel,direction,outcome,contact_id
            I-1,acme,2025-12-01,phone,out,Kay wants out,P-1
            I-2,acme,2025-12-02,phone,out,Kay Kern is unhappy says Ray,P-2
            I-3,acme,2025-12-03,email,in,,
            I-4,acme,kay@example.org on Monday,phone,out,,P-1
            """;

    @TempDir
    Path folder = Path.of("");

    private FactStore store;
    private int files;

    @BeforeEach
    void load() throws IOException {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        bring(
                FactKind.CUSTOMER,
                "customer_id,country,name,email,contact_name,plan_name\n"
                        + "acme,DE,Acme,kay@example.org,Kay Kern,Kay Kern plan\nbeta,FR,Beta,b@example.org,Bo,pro\n");
        bring(
                FactKind.CONTRACT,
                "customer_id,contract_id,started_at,amount,currency,interval,reason_text\n"
                        + "acme,K-1,2025-06-01,10,USD,month,ask Kay Kern or kay@example.org\n");
        bring(FactKind.CONTACT, CONTACTS);
        bring(FactKind.CONTACT, KEYLESS);
        bring(FactKind.INTERACTION, INTERACTIONS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void bring(FactKind kind, String rows) throws IOException {
        bring(store, kind, rows);
    }

    private void bring(FactStore into, FactKind kind, String rows) throws IOException {
        // Each form of file has a mapping of its own, which is remembered by the name.
        String name = rows.startsWith("customer_id") ? "lone" : "list";
        Path file = Files.writeString(folder.resolve(kind + name + "-" + ++files + ".csv"), rows);
        Importer importer = new Importer(into);
        importer.run(importer.plan(file, ImportOptions.as(kind)), Progress.NONE);
    }

    private List<String> texts(String sql) {
        return texts(store, sql);
    }

    private static List<String> texts(FactStore store, String sql) {
        try (Connection connection = store.connect()) {
            return Sql.list(connection, sql, row -> String.valueOf(row.getString(1)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String everything(FactStore store) {
        StringBuilder all = new StringBuilder();
        for (String table : texts(
                store, "SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND table_name <> 'batches'")) {
            texts(store, "SELECT t::VARCHAR FROM \"" + table + "\" t").forEach(all::append);
        }
        return all.toString();
    }

    private static void assertNoKay(FactStore store) {
        assertThat(everything(store).replace("Kay Kern plan", ""))
                .doesNotContain("Kay Kern", "Kay wants", "kay@example.org", "+1 555", "P-1")
                .contains("Ray Rust", "ray@example.org", "P-2");
    }

    private List<String> counts() {
        return texts("SELECT (SELECT count(*) FROM contacts) || ' ' || (SELECT count(*) FROM interactions) || ' ' ||"
                + " (SELECT count(*) FROM contacts_known(TIMESTAMP 'infinity') WHERE role = 'champion')");
    }

    @Test
    void forgetsOneAndKeepsWhatWasSpokenAndEverybodyElse() {
        List<String> before = counts();

        Erasure.Erased erased = new Erasure(store).erase("acme", Erasure.Contact.of("P-1"));

        assertThat(erased).isEqualTo(new Erasure.Erased("erased-contact1", 2));
        assertNoKay(store);
        assertThat(counts()).isEqualTo(before);
        assertThat(texts("SELECT role || ' ' || left_at::DATE FROM contacts WHERE contact_id = 'erased-contact1'"))
                .containsExactly("champion 2026-01-02");
        assertThat(texts("SELECT channel || ' ' || coalesce(contact_id, '-') || ' ' || coalesce(outcome, '-') FROM"
                        + " interactions ORDER BY interaction_id"))
                .as("what was said with her goes, and her name from what another said")
                .containsExactly(
                        "phone erased-contact1 -", "phone P-2 erased-contact1 is unhappy says Ray", "email - -");
        assertThat(texts("SELECT reason_text FROM contracts"))
                .containsExactly("ask erased-contact1 or erased-contact1");
        assertThat(texts("SELECT name || ' ' || coalesce(email, '-') FROM people ORDER BY customer_id"))
                .as("the address that was the customer's too")
                .containsExactly("Acme -", "Beta b@example.org");
        assertThat(texts("SELECT value FROM attributes WHERE customer_id = 'acme' AND name LIKE '%name' ORDER BY name"))
                .as("of personal attributes only")
                .containsExactly("null", "Kay Kern plan");
        assertThat(texts("SELECT count(*) FROM quarantine WHERE value IS NULL")).containsExactly("1");
    }

    @Test
    void knowsHerWhenHerFilesComeAgain() throws IOException {
        new Erasure(store).erase("acme", Erasure.Contact.of("P-1"));
        bring(FactKind.CONTACT, CONTACTS + "P-3,acme,Sue,user,sue@example.org,,2026-01-05,\n");
        bring(
                FactKind.INTERACTION,
                INTERACTIONS.replace("Kay Kern is unhappy says Ray", "Ray is content")
                        + "I-5,acme,2026-01-05,visit,out,Kay is back,P-1\n");

        assertNoKay(store);
        assertThat(everything(store)).doesNotContain("Kay is back").contains("sue@example.org");
        assertThat(texts("SELECT contact_id FROM contacts_known(TIMESTAMP 'infinity') WHERE contact_id IS NOT NULL"
                        + " ORDER BY 1"))
                .containsExactly("P-2", "P-3", "erased-contact1");
        assertThat(texts("SELECT interaction_id || contact_id FROM interactions_known(TIMESTAMP 'infinity') WHERE"
                        + " contact_id IS NOT NULL ORDER BY 1"))
                .containsExactly("I-1erased-contact1", "I-2P-2", "I-5erased-contact1");
    }

    /** Who has no id of his own is told from the other by all that is known of him, and known again by that. */
    @Test
    void forgetsOneWithoutAnId() throws IOException {
        int batch = Integer.parseInt(
                texts("SELECT batch_id FROM contacts WHERE name = 'Lou Lind'").get(0));
        new Erasure(store).erase("acme", new Erasure.Contact(Optional.empty(), batch, 1));
        assertThat(everything(store)).doesNotContain("Lou", "lou@").contains("max@example.org");

        bring(FactKind.CONTACT, KEYLESS + "acme,Ned Nau,user,ned@example.org,,2025-06-01\n");
        assertThat(everything(store)).doesNotContain("Lou", "lou@").contains("max@example.org", "Ned");
        assertThat(texts("SELECT count(*) FROM contacts_known(TIMESTAMP 'infinity') WHERE contact_id IS NULL"))
                .as("Lou once, Max, Ned")
                .containsExactly("3");
        assertThatThrownBy(() -> new Erasure(store).erase("acme", new Erasure.Contact(Optional.empty(), batch, 1)))
                .as("nothing is left of him")
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesWhomTheCustomerDoesNotHave() {
        for (String customer : List.of("beta", "nobody")) {
            assertThatThrownBy(() -> new Erasure(store).erase(customer, Erasure.Contact.of("P-1")))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND));
        }
        assertThat(everything(store)).contains("Kay Kern");
        assertThat(ErasedIds.last(store)).isEmpty();
    }

    /** Whoever is erased after her contact, or before, is the same in both. */
    @Test
    void agreesWithTheErasureOfTheCustomer() throws IOException {
        new Erasure(store).erase("acme", Erasure.Contact.of("P-1"));
        new Erasure(store).erase("acme");
        bring(FactKind.CONTACT, CONTACTS + "P-9,beta,Bo,user,bo@example.org,,2026-01-05,\n");
        bring(FactKind.INTERACTION, INTERACTIONS + "I-9,beta,2026-01-05,visit,out,,P-9\n");

        assertThat(everything(store).replace("Kay Kern plan", "")).doesNotContain("Kay", "Ray", "P-1", "P-2", "acme");
        assertThat(texts("SELECT count(*) FROM contacts_known(TIMESTAMP 'infinity') WHERE contact_id IS NOT NULL"))
                .as("two of the erased, one of beta")
                .containsExactly("3");
        assertThat(texts("SELECT count(*) FROM interactions_known(TIMESTAMP 'infinity') i JOIN"
                        + " contacts_known(TIMESTAMP 'infinity') c USING (contact_id)"))
                .as("who was spoken with is still who it was")
                .containsExactly("3");
        assertThat(new Erasure(store)
                        .erase(
                                "erased1",
                                Erasure.Contact.of(texts("SELECT contact_id FROM contacts WHERE role = 'buyer'")
                                        .get(0)))
                        .rows())
                .as("forgotten already")
                .isEqualTo(2);
    }

    @Test
    void isDoneAgainOnWhatABackupBroughtBack() throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        FactsArchive.write(store, archive);
        new Erasure(store).erase("acme", Erasure.Contact.of("P-1"));
        new Erasure(store).erase("beta");
        FactsArchive.read(archive, folder.resolve("restored"), CLOCK);

        try (FactStore restored = FactStore.open(folder.resolve("restored"), CLOCK)) {
            assertThat(everything(restored)).contains("Kay Kern");
            Path list = ErasureList.in(store.directory(), restored).orElseThrow();
            assertThat(ErasureList.apply(restored, list)).isEqualTo(2);
            assertNoKay(restored);
            bring(restored, FactKind.CONTACT, CONTACTS + "P-3,acme,Sue,user,sue@example.org,,2026-01-05,\n");
            assertNoKay(restored);
            assertThat(ErasureList.apply(restored, list)).as("once").isZero();
        }
    }

    @Test
    void isNotWrittenOverByHand() {
        HandFacts hand = new HandFacts(store);
        Map<String, Object> kim = Map.of("name", "Kim", "role", "user", "since", CLOCK.instant());
        HandFacts.Written written = hand.write(contact("acme", kim, Optional.empty(), OptionalInt.empty()), "li");
        hand.write(spoken("acme", written.key()), "li");
        new Erasure(store).erase("acme", Erasure.Contact.of(written.key()));

        assertThat(everything(store)).doesNotContain("Kim").contains("Ray Rust");
        assertThat(texts("SELECT count(*) FROM interactions WHERE contact_id = 'erased-contact1'"))
                .containsExactly("1");
        for (String key : List.of(written.key(), "erased-contact1")) {
            assertThatThrownBy(() ->
                            hand.write(contact("acme", kim, Optional.of(key), OptionalInt.of(written.batch())), "li"))
                    .as(key)
                    .isInstanceOf(Problem.class);
        }
        for (String stranger : List.of(written.key(), "P-7")) {
            assertThatThrownBy(() -> hand.write(spoken("acme", stranger), "li")).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> hand.write(spoken("beta", "P-2"), "li"))
                .as("another customer's")
                .isInstanceOf(Problem.class);
        assertThat(everything(store)).doesNotContain("Kim");
    }

    private static HandFact contact(
            String customer, Map<String, Object> values, Optional<String> key, OptionalInt seen) {
        return new HandFact(FactKind.CONTACT, customer, values, key, seen);
    }

    private static HandFact spoken(String customer, String contact) {
        return HandFact.of(
                FactKind.INTERACTION,
                customer,
                Map.of("at", CLOCK.instant(), "channel", "phone", "contact_id", contact));
    }
}
