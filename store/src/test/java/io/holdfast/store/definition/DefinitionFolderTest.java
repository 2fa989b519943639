package io.holdfast.store.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.Setting;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionFolderTest {
    @TempDir
    Path data = Path.of("");

    private DefinitionFolder folder = new DefinitionFolder(data);

    @BeforeEach
    void open() {
        folder = new DefinitionFolder(data);
    }

    @Test
    void isFoundByTheNameItWasKeptUnder() {
        folder.save(own("strict", "gap_days", "30"));

        ChurnDefinition found = folder.find("Strict");
        assertThat(found.name()).isEqualTo("strict");
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.gapDays()).isEqualTo(30);
        assertThat(found.toBuilder().gapDays(1).name("holdfast").build()).isEqualTo(Definitions.HOLDFAST);
    }

    @Test
    void aChangeIsTheNextVersionAndTheOldOneCanStillBeAskedFor() {
        folder.save(own("strict", "gap_days", "30"));
        folder.save(own("strict", "gap_days", "7"));
        folder.save(own("strict", "gap_days", "3"));

        assertThat(folder.find("strict").version()).isEqualTo(3);
        assertThat(folder.find("strict").gapDays()).isEqualTo(3);
        assertThat(folder.find("strict@2").gapDays()).isEqualTo(7);
        assertThat(folder.find("strict@1").gapDays()).isEqualTo(30);
        assertThat(folder.find("strict@3").gapDays()).isEqualTo(3);
        assertThat(folder.all()).extracting(OwnDefinition::name).containsExactly("strict");
    }

    @Test
    void whatSaysTheSameIsNoNewVersion() {
        folder.save(own("strict", "gap_days", "30"));

        assertThat(folder.save(own("strict", "gap_days", "30")).definition().version())
                .isEqualTo(1);
        assertThat(data.resolve("definitions/strict@1.yaml")).doesNotExist();
    }

    @Test
    void aChangedNoteIsANewVersion() {
        OwnDefinition own = own("strict", "gap_days", "30");
        folder.save(own);

        assertThat(folder.save(new OwnDefinition(own.definition(), own.basedOn(), "agreed"))
                        .definition()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void keepsEverySwitchSoThatNothingMovesWithWhatItWasBasedOn() throws IOException {
        folder.save(own("strict", "cadence", "2.5"));

        String text = Files.readString(data.resolve("definitions/strict.yaml"));
        for (Setting setting : Setting.values()) {
            assertThat(text).contains("  " + setting.key() + ":");
        }
        assertThat(folder.find("strict").inactivity()).isEqualTo(Inactivity.personal(2.5, Inactivity.FROM_DATA));
        assertThat(data.resolve("definitions").toFile().list()).containsExactly("strict.yaml");
    }

    @Test
    void aPersonMayWriteAFileWithTheFewSwitchesThatMatter() throws IOException {
        write("наше", "name: наше\nbased_on: stripe\nswitches:\n  past_due: 14\n");

        ChurnDefinition found = folder.find("наше");
        assertThat(found.pastDue().lostAfterDays()).isEqualTo(14);
        assertThat(found.headline()).isEqualTo("churn.stripe");
        assertThat(found.earlyLeavers()).isEqualTo(Definitions.STRIPE.earlyLeavers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdfast", "STRIPE", "", "a b", "../evil", "a@2", "1st", "a/b"})
    void refusesANameThatIsTakenOrCannotBeAFile(String name) {
        assertProblem(() -> folder.save(own(name, "gap_days", "30")), ErrorCode.INVALID_DEFINITION, "name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name: x\\nswitches:\\n  gap_days: soon        | line 3 | gap_days: 'soon'
            name: x\\nswitches:\\n  pause: lost\\n  gap: 3 | line 4 | 'gap' is no switch
            name: x\\nmetric: nrr                         | line 2 | no metric 'nrr'
            name: x\\nversion: two                        | line 2 | version 'two'
            name: x\\n\\ncolour: red                       | line 3 | 'colour' is no part
            name: x\\nswitches:\\n  pause: [a, b]          | line 3 | needs one value
            name: x\\nnote: 'open                         | line   | no YAML
            - a                                          | line 1 | holds no definition
            """)
    void saysWhichLineIsWrong(String text, String line, String what) throws IOException {
        write("x", text.replace("\\n", "\n"));

        assertProblem(() -> folder.find("x"), ErrorCode.INVALID_DEFINITION, line);
        assertProblem(() -> folder.find("x"), ErrorCode.INVALID_DEFINITION, what);
    }

    @Test
    void saysInOtherLanguagesTooWhyASwitchIsWrong() throws IOException {
        write("x", "name: x\nswitches:\n  gap_days: soon\n");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> folder.find("x"))
                .satisfies(problem -> {
                    Problem.Told told = problem.told().orElseThrow();
                    assertThat(told.code()).isEqualTo("DEFINITION_SWITCH_WRONG");
                    assertThat(told.values()).containsEntry("line", "3").containsEntry("key", "gap_days");
                    assertThat(told.reasons().get("why"))
                            .extracting(Problem.Told::code)
                            .containsExactly("SETTING_NOT_DAYS");
                });
    }

    @Test
    void findsDefinitionsThatAreBasedOnEachOther() throws IOException {
        write("x", "name: x\nbased_on: y\n");
        write("y", "name: y\nbased_on: x\n");

        assertProblem(() -> folder.find("x"), ErrorCode.INVALID_DEFINITION, "based on itself");
    }

    @Test
    void namesWhatThereIsWhenAskedForWhatIsNot() {
        folder.save(own("strict", "gap_days", "30"));

        assertProblem(() -> folder.find("strikt"), ErrorCode.UNKNOWN_DEFINITION, "your own: strict");
        assertProblem(() -> folder.find("strict@2"), ErrorCode.UNKNOWN_DEFINITION, "strict@2");
        assertProblem(() -> folder.find("holdfast@9"), ErrorCode.UNKNOWN_DEFINITION, "holdfast@9");
        assertThat(folder.find("holdfast@1")).isEqualTo(Definitions.HOLDFAST);
    }

    @Test
    void anEmptyFolderHasNone() {
        assertThat(folder.all()).isEqualTo(List.of());
        assertThat(folder.own("x")).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(data.resolve("definitions"));
        Files.writeString(data.resolve("definitions").resolve(name + ".yaml"), text);
    }

    private static OwnDefinition own(String name, String setting, String value) {
        ChurnDefinition turned = Setting.find(setting).orElseThrow().turn(Definitions.HOLDFAST, value);
        return new OwnDefinition(turned.toBuilder().name(name).build(), "holdfast", "");
    }

    private static void assertProblem(Runnable work, ErrorCode code, String part) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work::run)
                .withMessageContaining(part)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
