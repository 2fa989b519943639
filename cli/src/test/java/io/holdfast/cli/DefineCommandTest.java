package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A company's own definition is asked for by its name, like those that ship. */
class DefineCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Shell shell = new Shell(folder);

    /** Two at the start of January; one of them has a gap from the 5th to the 25th, so a gap of 20 days decides. */
    @BeforeEach
    void importContracts() throws IOException {
        shell = new Shell(folder);
        String file = shell.file(
                "contracts.csv",
                "customer_id,start_date,end_date,plan",
                "stays,2025-06-01,,basic",
                "gap,2025-06-01,2026-01-05,pro",
                "gap,2026-01-25,,pro");
        assertThat(shell.run("import", "--as", "contracts", file).code()).isZero();
    }

    @Test
    void isUsedWhereverADefinitionIsAskedFor() {
        Shell.Result defined = shell.run(
                "define",
                "strict",
                "--from",
                "profitwell",
                "--set",
                "gap_days=0",
                "--note",
                "agreed",
                "--format",
                "json");

        assertThat(defined.code()).isZero();
        assertThat(defined.err()).contains("'strict' version 1 is kept");
        assertThat(defined.json().get("basedOn").asString()).isEqualTo("profitwell@1");
        JsonNode churn = churn("strict");
        assertThat(churn.get("definition").asString()).isEqualTo("strict");
        assertThat(churn.get("metric").asString()).isEqualTo("churn.profitwell");
        assertThat(churn.get("value").asDouble()).isEqualTo(0.5);
        assertThat(shell.run("compare", "--period", "2026-01", "--with", "strict", "--format", "json")
                        .json()
                        .get("to")
                        .get("value")
                        .asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void aChangeRaisesTheVersionAndLeavesTheOldOneToAskFor() {
        shell.run("define", "ours", "--metric", "churn.recurly");
        shell.run("define", "ours", "--set", "gap_days=20");
        Shell.Result again = shell.run("define", "ours", "--set", "gap_days=20");

        assertThat(again.err()).contains("version 2 says so already");
        assertThat(churn("ours").get("settings").get("version").asInt()).isEqualTo(2);
        assertThat(churn("ours").get("value").asDouble()).isZero();
        assertThat(churn("ours@1").get("settings").get("version").asInt()).isEqualTo(1);
        assertThat(churn("ours@1").get("value").asDouble()).isEqualTo(0.5);
    }

    @Test
    void areListedBeforeThoseThatShip() {
        shell.run("define", "ours", "--set", "gap_days=20", "--note", "agreed");

        JsonNode all = shell.run("definitions", "--format", "json").json().get("definitions");
        assertThat(all.get(0).get("name").asString()).isEqualTo("ours");
        assertThat(all.get(0).get("own").asBoolean()).isTrue();
        assertThat(all.get(0).get("switches").get("gap_days").asInt()).isEqualTo(20);
        assertThat(all.get(1).get("name").asString()).isEqualTo("holdfast");
        assertThat(shell.run("definitions").out()).contains("gap_days=20", "agreed", "fight-churn-activity");
    }

    @Test
    void areComparedInTheReportBesideThoseThatShip() throws IOException {
        shell.run("define", "ours", "--set", "gap_days=20");
        shell.run("define", "ours", "--metric", "churn.recurly");

        Path page = folder.resolve("report.html");
        assertThat(shell.run("report", "--period", "2026-01", "--out", page.toString())
                        .code())
                .isZero();

        assertThat(Files.readString(page))
                .contains("\"name\":\"ours\",\"version\":2")
                .contains("\"name\":\"stripe\",\"version\":1");
    }

    @Test
    void refusesANameThatShipsAMetricThatIsNotAndASwitchThatIsNot() {
        assertThat(shell.run("define", "stripe", "--set", "gap_days=1").code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(shell.run("define", "ours", "--metric", "nrr").err()).contains("There is no metric 'nrr'");
        assertThat(shell.run("define", "ours", "--set", "gap=1").err()).contains("turns no switch");
        assertThat(shell.run("define", "ours", "--from", "nobody").err()).contains("There is no definition 'nobody'");
        assertThat(shell.run("define").code()).isEqualTo(ExitCode.USAGE);
    }

    private JsonNode churn(String definition) {
        return shell.run("churn", "--period", "2026-01", "--definition", definition, "--format", "json")
                .json();
    }
}
