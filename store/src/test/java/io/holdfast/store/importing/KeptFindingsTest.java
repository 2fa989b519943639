package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.detective.Finding;
import io.holdfast.store.detective.KeptFindings;
import io.holdfast.store.detective.KeptFindings.Kept;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings stay with their batch, and only as long as it counts. */
class KeptFindingsTest {
    private static final String HEADER = "customer_id,contract_id,start_date,end_date\n";
    private static final String ODD = HEADER + "m,c5,2025-01-01,2026-01-29\nm,c6,2026-02-03,\nk,c7,2025-01-01,\n";

    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<Kept> kept() {
        return KeptFindings.of(fixture.store);
    }

    @Test
    void keepsWhatTheImportSaid() {
        ImportResult result = fixture.run(fixture.file("odd.csv", ODD), FactKind.CONTRACT);

        assertThat(result.findings()).isNotEmpty();
        assertThat(kept()).extracting(Kept::finding).isEqualTo(result.findings());
        assertThat(kept())
                .extracting(Kept::batchId)
                .containsOnly(result.batch().orElseThrow().id());
    }

    @Test
    void keepsReasonsValuesAndSamples() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 200; i++) {
            if (i < 50 || i > 69) {
                text.append("p%d,K-%d,2025-01-0%d,2026-01-0%d\n".formatted(i, i, 1 + i % 9, 1 + i % 9));
            }
        }
        fixture.run(fixture.file("holes.csv", text.toString()), FactKind.CONTRACT);

        Finding finding = kept().stream()
                .map(Kept::finding)
                .filter(one -> one.code().equals("missing_ids"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.sample()).containsExactly("50 … 69");
        assertThat(finding.values()).containsEntry("range", "200");
        assertThat(finding.effect().reason()).map(Enum::name).contains("NOT_IN_FILE");
    }

    @Test
    void keepsNothingOfARehearsal() {
        fixture.importer.rehearse(
                fixture.importer.plan(fixture.file("odd.csv", ODD), ImportOptions.as(FactKind.CONTRACT)),
                Progress.NONE);

        assertThat(kept()).isEmpty();
    }

    @Test
    void forgetsThemWhenTheBatchIsUndoneAndNotThoseOfOthers() {
        int odd = fixture.run(fixture.file("odd.csv", ODD), FactKind.CONTRACT)
                .batch()
                .orElseThrow()
                .id();
        String other = HEADER + "z,c8,2026-01-10,2025-12-10\n";
        fixture.run(fixture.file("other.csv", other), FactKind.CONTRACT);
        fixture.store.undo(odd);

        assertThat(kept()).extracting(one -> one.finding().code()).containsExactly("end_before_start");
    }

    /** Tables of a store made before findings were kept are brought up to date and have none. */
    @Test
    void bringsAnOlderStoreUpToDate() throws SQLException {
        fixture.run(fixture.file("odd.csv", ODD), FactKind.CONTRACT);
        try (Connection connection = fixture.store.connect()) {
            Sql.run(
                    connection,
                    "DROP TABLE findings; DROP TABLE finding_details; DROP TABLE erasures; DROP TABLE contacts");
            Sql.run(connection, "DELETE FROM migrations; INSERT INTO migrations VALUES (2, now()::TIMESTAMP)");
        }
        fixture.close();
        try (FactStore again = FactStore.open(folder.resolve("data"), Clock.fixed(ImportFixture.NOW, ZoneOffset.UTC))) {
            assertThat(KeptFindings.of(again)).isEmpty();
            assertThat(again.batches()).hasSize(1);
        }
        open();
    }
}
