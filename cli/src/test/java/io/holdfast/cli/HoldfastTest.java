package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes, streams and messages. */
class HoldfastTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void answersOnStandardOutputAndTalksOnStandardError() throws IOException {
        Shell shell = new Shell(folder);
        String file = shell.file("contracts.csv", "customer_id,start_date,end_date", "a,2026-01-05,", "b,2026-01-07,");

        Shell.Result result = shell.run("import", "--as", "contracts", "--format", "json", file);

        assertThat(result.code()).isZero();
        assertThat(result.json().get("imports").get(0).get("accepted").asLong()).isEqualTo(2);
        assertThat(result.err()).contains("customer_id");
    }

    @Test
    void importsTheSameFileOnceAndUndoesIt() throws IOException {
        Shell shell = new Shell(folder);
        String file = shell.file("contracts.csv", "customer_id,start_date,end_date", "a,2026-01-05,");
        shell.run("import", "--as", "contracts", file);

        Shell.Result again = shell.run("import", "--as", "contracts", "--format", "json", file);
        assertThat(again.json().get("imports").get(0).get("alreadyImportedAs").asInt())
                .isEqualTo(1);

        assertThat(shell.run("undo", "1").code()).isZero();
        assertThat(shell.run("churn").err()).contains("NO_FACTS");
        assertThat(shell.run("undo", "1").err()).contains("BATCH_ALREADY_UNDONE");
        assertThat(shell.run("import", "--as", "contracts", file).code()).isZero();
        assertThat(shell.run("inspect", "--format", "json").json().get("batches"))
                .hasSize(2);
    }

    @Test
    void refusesAFolderForTheReportThatIsNotThereBeforeTheWork() {
        Path page = folder.resolve("nowhere/report.html");

        Shell.Result result = new Shell(folder).run("report", "--out", page.toString());

        assertThat(result.code()).isEqualTo(ExitCode.SYSTEM);
        assertThat(result.err())
                .contains("there is no folder " + page.getParent())
                .doesNotContain(".part", "STORE");
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        Shell shell = new Shell(folder);
        String file = shell.file("contracts.csv", "customer_id,start_date,end_date", "a,2026-01-05,");

        assertThat(shell.run("import", "--as", "contracts", "--dry-run", file).code())
                .isZero();
        assertThat(shell.data()).doesNotExist();

        shell.run("import", "--as", "contracts", file);
        String more = shell.file("more.csv", "customer_id,start_date,end_date", "b,2026-01-05,");
        assertThat(shell.run("import", "--as", "contracts", "--dry-run", more).code())
                .isZero();
        assertThat(shell.run("inspect", "--format", "json").json().get("batches"))
                .hasSize(1);
    }

    @Test
    void aFirstImportThatFailsLeavesNoStoreBehind() throws IOException {
        Shell shell = new Shell(folder.resolve("not/there"));
        String bad = Files.writeString(folder.resolve("bad.csv"), "customer_id,start_date,end_date\n,2026-01-05,\n")
                .toString();

        assertThat(shell.run("import", "--as", "contracts", bad).err()).contains("EVERY_ROW_QUARANTINED");
        assertThat(shell.run("import", "--zone", "Europe/Berlin", folder + "/nosuch.csv")
                        .err())
                .contains("FILE_NOT_FOUND");
        assertThat(folder.resolve("not")).doesNotExist();

        Files.createDirectories(shell.data());
        shell.run("import", "--as", "contracts", bad);
        assertThat(shell.data()).isEmptyDirectory();
    }

    @Test
    void aStoreThatWasThereOutlivesAnImportThatFails() throws IOException {
        Shell shell = new Shell(folder);
        shell.run("settings", "--currency", "EUR");

        assertThat(shell.run("import", folder + "/nosuch.csv").err()).contains("FILE_NOT_FOUND");
        assertThat(shell.run("settings").out()).contains("EUR");
    }

    @Test
    void whatWasImportedBeforeTheFileThatFailsStays() throws IOException {
        Shell shell = new Shell(folder);
        String good = shell.file("good.csv", "customer_id,start_date,end_date", "a,2026-01-05,");

        assertThat(shell.run("import", "--as", "contracts", good, folder + "/nosuch.csv")
                        .code())
                .isEqualTo(ExitCode.PROBLEM);
        assertThat(shell.run("inspect", "--format", "json").json().get("batches"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "churn --period 2026-13,          3, INVALID_PERIOD",
        "churn --definition nosuch,       3, UNKNOWN_DEFINITION",
        "churn --metric nosuch,           3, UNKNOWN_METRIC",
        "churn --as-of yesterday,         3, INVALID_DATE",
        "churn --segment plan=,           3, INVALID_SEGMENT",
        "customers --flow nobody,         3, INVALID_ARGUMENT",
        "undo 99,                         3, UNKNOWN_BATCH",
        "import nosuch.csv,               3, FILE_NOT_FOUND",
        "export out.csv,                  3, INVALID_ARGUMENT",
        "churn --format xml,              2, Invalid value",
        "nosuch,                          2, Unmatched",
    })
    void saysWhatIsWrongWithAStableCode(String words, int code, String message) throws IOException {
        Shell shell = new Shell(folder);
        String file = shell.file("contracts.csv", "customer_id,start_date,end_date,plan", "a,2026-01-05,,basic");
        shell.run("import", "--as", "contracts", file);
        String[] parts = words.split(" ");

        Shell.Result result = words.equals("nosuch")
                ? Shell.raw(parts)
                : shell.run(parts[0], java.util.Arrays.copyOfRange(parts, 1, parts.length));

        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void asksForAStoreWhereThereIsNone() {
        Shell.Result result = new Shell(folder).run("churn");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.err()).contains("STORE_NOT_FOUND").contains("Import a file");
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void exportsWhatTheFigureIsMadeOf() throws IOException {
        Shell shell = new Shell(folder);
        String file =
                shell.file("contracts.csv", "customer_id,start_date,end_date", "=cmd,2026-01-05,", "b,2026-01-07,");
        shell.run("import", "--as", "contracts", file);
        Path out = folder.resolve("contract.csv");

        assertThat(shell.run("export", "--table", "contract", out.toString()).code())
                .isZero();
        assertThat(Files.readString(out)).contains("'=cmd").contains("2026-01-07");
    }

    @Test
    void makesACompletionScriptForTheShell() {
        assertThat(Shell.raw("generate-completion").out()).contains("complete").contains("movements");
    }

    @Test
    void explainsItself() {
        assertThat(Shell.raw("--help").out()).contains("churn").contains("import");
        assertThat(Shell.raw("--version").out()).startsWith("holdfast");
        assertThat(Shell.raw("metrics", "--format", "json").json().get("definitions"))
                .hasSizeGreaterThan(10);
    }
}
