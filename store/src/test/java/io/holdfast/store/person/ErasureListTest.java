package io.holdfast.store.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactsArchive;
import io.holdfast.store.Sql;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is made while Ann and Bob are customers; then Ann is erased, and Cy, who came after it. */
final class ErasureListTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "customer_id,country,name,email\n";
    private static final String ANN = "ann-7,DE,Ann Adams,ann@example.org\n";
    private static final String CY = "cy-2,DE,Cy Cole,cy@example.org\n";

    @TempDir
    Path folder = Path.of("");

    private Path archive = Path.of("");
    private Path backups = Path.of("");
    private FactStore store;

    @BeforeEach
    void load() throws IOException {
        archive = Files.createDirectory(folder.resolve("archive"));
        backups = Files.createDirectory(folder.resolve("backups"));
        store = FactStore.open(folder.resolve("data"), CLOCK);
        bring(store, HEAD + ANN + "bob-1,FR,Bob Brown,bob@example.org\n");
        FactsArchive.write(store, archive);
        ErasureList.follow(store.directory(), backups);
        bring(store, HEAD + CY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void bring(FactStore into, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("customers.csv"), rows);
        Importer importer = new Importer(into);
        importer.run(importer.plan(file, ImportOptions.as(FactKind.CUSTOMER)), Progress.NONE);
    }

    private static String everything(FactStore store) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.connect()) {
            for (String table : Sql.list(
                    connection, "SELECT table_name FROM duckdb_tables() ORDER BY 1", row -> row.getString(1))) {
                rows.addAll(Sql.list(
                        connection,
                        "SELECT CAST(t AS VARCHAR) FROM " + table + " t",
                        row -> String.valueOf(row.getString(1))));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return String.join("\n", rows);
    }

    private FactStore restored() {
        Path data = folder.resolve("restored");
        FactsArchive.read(archive, data, CLOCK);
        return FactStore.open(data, CLOCK);
    }

    private int applied(FactStore again) {
        return ErasureList.apply(again, ErasureList.in(backups, again).orElseThrow());
    }

    private static Path list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("holdfast-erased-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void erasesAgainWhoCameBackAndKnowsWhoComesLater() throws IOException {
        new Erasure(store).erase("cy-2");
        new Erasure(store).erase("ann-7");
        try (FactStore again = restored()) {
            assertThat(everything(again)).contains("ann-7", "ann@example.org");

            assertThat(applied(again)).isEqualTo(1);

            assertThat(everything(again))
                    .doesNotContain("ann-7", "Ann", "ann@example.org")
                    .contains("bob@example.org", "erased2");
            bring(again, HEAD + ANN + CY + "dee-3,FR,Dee,dee@example.org\n");
            assertThat(everything(again))
                    .as("under the pseudonyms they have had")
                    .doesNotContain("ann-7", "Ann", "cy-2", "Cy Cole")
                    .contains("erased1", "erased2", "Dee");
            assertThat(applied(again)).as("once").isZero();
        }
    }

    /** To pass over what cannot be read would bring somebody back. */
    @Test
    void isRefusedWhereItIsDamaged() throws IOException {
        new Erasure(store).erase("ann-7");
        Path list = list(backups);
        String whole = Files.readString(list);
        try (FactStore again = restored()) {
            for (String damage : List.of("erased9", "erased9\tyesterday\t" + "a".repeat(64), "erased9\t\t")) {
                Files.writeString(list, whole + damage + "\n");
                assertThatThrownBy(() -> applied(again))
                        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                                .isEqualTo(ErrorCode.FILE_FORMAT));
            }
            assertThat(everything(again)).as("nothing is done by halves").contains("ann@example.org");

            Files.writeString(list, whole);
            assertThat(applied(again)).isEqualTo(1);
        }
    }

    @Test
    void namesNobody() throws IOException {
        new Erasure(store).erase("ann-7");

        for (Path place : List.of(backups, store.directory())) {
            assertThat(list(place)).content().contains("erased1").doesNotContain("ann", "Ann");
        }
        assertThat(list(backups)).hasSameTextualContentAs(list(store.directory()));
    }

    /** Where no folder is followed, a copy is fetched and brought along. */
    @Test
    void isCopiedForBackupsThatWereFetched() throws IOException {
        assertThat(ErasureList.copy(store).text()).as("nobody yet").doesNotContain("erased1");
        new Erasure(store).erase("ann-7");
        ErasureList.Copy copy = ErasureList.copy(store);
        assertThat(list(backups)).hasFileName(copy.name()).hasContent(copy.text());

        Path fetched = Files.writeString(folder.resolve(copy.name().replace(".txt", " (1).txt")), copy.text());
        try (FactStore again = restored()) {
            assertThat(ErasureList.apply(again, fetched)).isEqualTo(1);
            assertThat(everything(again)).doesNotContain("ann-7", "Ann").contains("bob@example.org");
        }
    }

    @Test
    void isLookedForBesideTheBackupOnly() {
        new Erasure(store).erase("ann-7");
        try (FactStore again = restored()) {
            assertThat(ErasureList.in(folder, again)).isEmpty();
            assertThatThrownBy(() -> ErasureList.apply(again, folder.resolve("none.txt")))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND));
        }
    }

    @Test
    void ofAnotherStoreIsRefusedAndNotWrittenOver() throws IOException {
        new Erasure(store).erase("ann-7");
        Path list = list(backups);
        String before = Files.readString(list);
        try (FactStore other = FactStore.open(folder.resolve("other"), CLOCK)) {
            bring(other, HEAD + ANN);
            ErasureList.follow(other.directory(), backups);
            assertThatThrownBy(() -> ErasureList.apply(other, list))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
            new Erasure(other).erase("ann-7");
        }
        assertThat(list).hasContent(before);
    }

    /** A backup disk may not be there just now; the list comes back with the next erasure. */
    @Test
    void goesOnWithoutAFolderThatIsGone() throws IOException {
        Files.delete(backups);
        new Erasure(store).erase("ann-7");
        Files.createDirectory(backups);
        new Erasure(store).erase("bob-1");
        assertThat(list(backups)).content().contains("erased1", "erased2");
    }
}
