package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.sniff.Hints;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** The mapping of a screen comes in a file of no name; its source is not the place that file has for a moment. */
    @Test
    void takesTheNameOfTheFileForASourceThatTheMappingDoesNotName() {
        Path file = fixture.file("logins-2026-01.csv", "who,what,at\nann,login,2026-01-05\n");
        Path mapping = fixture.file("8713.yaml", "kind: activities\nfields: {customer_id: who, name: what, at: at}\n");
        ImportOptions given = new ImportOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.of(mapping),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Hints.NONE);
        assertThat(fixture.importer.plan(file, given).mapping().source()).isEqualTo("logins");
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
    void saysWhereTheMappingComesFrom() {
        Path file = fixture.file("logins-1.csv", "user_id,event,timestamp\nann,login,2026-01-05\n");
        Path next = fixture.file("logins-2.csv", "user_id,event,timestamp\nbob,login,2026-01-06\n");
        ImportOptions guessing = ImportOptions.guessing();
        assertThat(fixture.importer.preview(file, guessing).origin()).isEqualTo(MappingOrigin.GUESSED);

        fixture.importer.run(fixture.importer.plan(file, guessing), Progress.NONE);

        assertThat(fixture.importer.preview(next, guessing).origin()).isEqualTo(MappingOrigin.REMEMBERED);
        assertThat(fixture.importer.remembered("logins").orElseThrow()).contains("customer_id: \"user_id\"");
        assertThat(fixture.importer.remembered("others")).isEmpty();
    }

    @Test
    void showsAGivenMappingWithItsGaps() {
        Path file = fixture.file("odd.csv", "who,when\nann,2026-01-05\n");
        Path gap = fixture.file("gap.yaml", "kind: activities\nfields: {at: when}\n");
        Path broken = fixture.file("broken.yaml", "kind: poems\n");

        ImportPreview begun =
                fixture.importer.preview(file, ImportOptions.guessing().withMapping(gap));
        assertThat(begun.origin()).isEqualTo(MappingOrigin.GIVEN);
        assertThat(begun.mapping().orElseThrow().fields()).containsOnlyKeys("at");
        assertThat(begun.problem().orElseThrow()).hasMessageContaining("customer_id");

        ImportPreview illegible =
                fixture.importer.preview(file, ImportOptions.guessing().withMapping(broken));
        assertThat(illegible.mapping()).isEmpty();
        assertThat(illegible.problem().orElseThrow().code()).isEqualTo(ErrorCode.MAPPING_INVALID);
    }

    @Test
    void failsForAFileThatCannotBeReadAtAll() {
        Path file = fixture.file("empty.csv", "");

        assertThatThrownBy(() -> fixture.importer.preview(file, ImportOptions.guessing()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.FILE_EMPTY));
    }
}
