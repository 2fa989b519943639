package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
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

    @Test
    void isThePlanOfAFileThatCanBeImported() {
        Path file = fixture.file("logins.csv", "user_id,event,timestamp,mood\nann,login,2026-01-05,fine\n");

        ImportPreview preview = fixture.importer.preview(file, ImportOptions.guessing());

        assertThat(preview.problem()).isEmpty();
        assertThat(preview.mapping())
                .contains(fixture.importer.plan(file, ImportOptions.guessing()).mapping());
        assertThat(preview.mapping().orElseThrow().unused()).containsExactly("mood");
        assertThat(preview.file().preview()).containsExactly(List.of("ann", "login", "2026-01-05", "fine"));
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasGuessed() {
        Path file = fixture.file("odd.csv", "customer_id,colour\nann,red\n");

        ImportPreview preview = fixture.importer.preview(file, ImportOptions.as(FactKind.CONTRACT));

        assertThat(preview.mapping().orElseThrow().fields()).containsOnlyKeys("customer_id");
        assertThat(preview.problem().orElseThrow().code()).isEqualTo(ErrorCode.MAPPING_INCOMPLETE);
        assertThat(preview.problem().orElseThrow()).hasMessageContaining("started_at");
    }

    @Test
    void hasNoMappingWhenNotEvenTheKindIsClear() {
        Path file = fixture.file("odd.csv", "shape,colour\nround,red\n");

        ImportPreview preview = fixture.importer.preview(file, ImportOptions.guessing());

        assertThat(preview.mapping()).isEmpty();
        assertThat(preview.problem()).isPresent();
        assertThat(preview.file().names()).containsExactly("shape", "colour");
    }

    @Test
    void failsForAFileThatCannotBeReadAtAll() {
        Path file = fixture.file("empty.csv", "");

        assertThatThrownBy(() -> fixture.importer.preview(file, ImportOptions.guessing()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.FILE_EMPTY));
    }
}
