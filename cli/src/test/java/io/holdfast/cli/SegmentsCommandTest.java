package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.segment.SavedSegment;
import io.holdfast.store.segment.SegmentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two customers on plan basic and one on pro, who leaves in January. */
class SegmentsCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Shell shell = new Shell(folder);

    @BeforeEach
    void importContracts() throws IOException {
        shell = new Shell(folder);
        String file = shell.file(
                "contracts.csv",
                "customer_id,start_date,end_date,plan",
                "one,2025-06-01,,basic",
                "two,2025-06-01,,basic",
                "leaves,2025-06-01,2026-01-05,pro");
        assertThat(shell.run("import", "--as", "contracts", file).code()).isZero();
    }

    @Test
    void keepsARuleThatAnyQuestionMayName() {
        Shell.Result saved = shell.run("segments", "small", "plan = basic", "--note", "agreed");
        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(saved.err()).contains("'@small' version 1 is kept");
        assertThat(churn("@small")).isZero();
        assertThat(churn("not @Small")).isEqualTo(1);
        assertThat(shell.run("segments", "--format", "json").out())
                .contains("plan = basic")
                .contains("agreed");
    }

    @Test
    void keepsVersionsAndForgetsNone() {
        shell.run("segments", "small", "plan = basic");
        assertThat(shell.run("segments", "small", "plan = pro").err()).contains("version 2 is kept");
        assertThat(shell.run("segments", "small", "plan = pro").err()).contains("version 2 says so already");
        assertThat(churn("@small")).isEqualTo(1);
        assertThat(churn("@small@1")).isZero();
        assertThat(shell.run("segments", "small", "--format", "csv").out().lines())
                .hasSize(3);
        assertThat(shell.run("segments", "small", "--delete").code()).isZero();
        assertThat(shell.run("churn", "--segment", "@small").err()).contains("UNKNOWN_SEGMENT");
    }

    @Test
    void refusesWhatIsNoRuleOrNoName() {
        assertThat(shell.run("segments", "small", "plan =").err()).contains("INVALID_SEGMENT");
        assertThat(shell.run("segments", "a b", "plan = pro").err()).contains("cannot be the name of a segment");
        assertThat(shell.run("segments", "nobody").err()).contains("There is no saved segment 'nobody'");
        assertThat(shell.run("segments", "--delete").err()).contains("Which segment?");
        assertThat(shell.run("segments", "small", "--note", "x").err()).contains("Give the rule too");
        assertThat(shell.run("segments", "small", "plan = pro", "--delete").err())
                .contains("Either delete it");
    }

    @Test
    void refusesARuleThatIsMadeOfItself() {
        shell.run("segments", "small", "plan = basic");
        assertThat(shell.run("segments", "small", "@small and plan = pro").code())
                .isNotZero();
        assertThat(churn("@small")).as("what was kept stays").isZero();
    }

    @Test
    void leavesWhatIsSomebodysOwnHis() {
        SegmentFolder folder = new SegmentFolder(shell.data());
        folder.save(new SavedSegment("mine", 1, "plan = basic", "", "Kim", Optional.empty(), false));
        shell.run("segments", "mine", "plan = pro");
        assertThat(folder.find("mine").orElseThrow().shared()).isFalse();
        assertThat(folder.find("mine").orElseThrow().by()).isEqualTo("Kim");
    }

    @Test
    void listsTheOthersWhereAFileIsSpoilt() throws IOException {
        shell.run("segments", "small", "plan = basic");
        Files.writeString(shell.data().resolve("segments/bad.yaml"), "rules: x\n");
        assertThat(shell.run("segments").out()).contains("plan = basic");
        assertThat(shell.run("segments").err()).contains("Left out: ").contains("bad.yaml: 'rules' is no part");
    }

    private double churn(String segment) {
        return shell.run(
                        "churn",
                        "--period",
                        "2026-01",
                        "--metric",
                        "churn.cohort",
                        "--segment",
                        segment,
                        "--format",
                        "json")
                .json()
                .get("value")
                .asDouble();
    }
}
