package io.holdfast.store.importing.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.StoreOptions;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.ImportPlan;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.importing.read.Preparer;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The one pass over a file uses every thread only as long as the database plans no join in it; whoever writes a condition
 * that it makes a join of (a long list of words will do) finds that out here.
 */
class StraightLoadingTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void rowsOfEveryKindAreReadByAllThreadsInTheirOrder(FactKind kind) throws IOException, SQLException {
        Path file = write(kind);
        try (FactStore store = FactStore.open(folder.resolve("data"), new StoreOptions(NOW, 512L << 20, 2));
                Connection connection = store.connect()) {
            ImportPlan plan = new Importer(store).plan(file, ImportOptions.as(kind));
            Target target = new Target(1, "source", "file.csv", 0, 0, "EUR", 512L << 20);
            StraightLoading loading =
                    (StraightLoading) StraightLoading.of(connection, plan.mapping(), plan.file(), target)
                            .orElseThrow();

            String reading = loading.reading(new Preparer(plan.file(), Optional.empty(), folder, Progress.NONE)
                    .direct()
                    .orElseThrow());

            assertThat(plan.mapping().fields()).hasSize(fields(kind).size());
            assertThat(RowNumbers.inOrder(connection, reading)).isTrue();
            assertThat(reading).doesNotContain("row_number()");
        }
    }

    private Path write(FactKind kind) throws IOException {
        List<FactField> fields = fields(kind);
        String header = fields.stream().map(FactField::name).collect(Collectors.joining(","));
        String first = fields.stream().map(field -> value(field, 1)).collect(Collectors.joining(","));
        String second = fields.stream().map(field -> value(field, 2)).collect(Collectors.joining(","));
        return Files.writeString(folder.resolve("file.csv"), header + "\n" + first + "\n" + second + "\n");
    }

    /** Personal fields go to a table of their own, which takes more than one pass. */
    private static List<FactField> fields(FactKind kind) {
        return FactTable.fields(kind);
    }

    private static String value(FactField field, int row) {
        return switch (field.type()) {
            case ID -> field.name().charAt(0) + "-" + row;
            case TEXT -> "some words";
            case INSTANT -> "2025-01-0" + row + " 10:00:00";
            case DATE -> "2025-01-0" + row;
            case MONEY, NUMBER, RATE -> "12.5";
            case INTEGER -> "3";
            case SHARE -> "0.5";
            case BOOLEAN -> "yes";
            case CURRENCY -> "CHF";
            case INTERVAL -> "month";
            case END_KIND -> "expired";
            case RANGES -> "2025-01-01/2025-02-01";
        };
    }
}
