package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SettingsCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsWhatIsSetAndLeavesTheRest() {
        Shell shell = new Shell(folder);
        shell.run("settings", "--zone", "Asia/Shanghai", "--fiscal-year-start", "4");

        JsonNode settings =
                shell.run("settings", "--currency", "CNY", "--format", "json").json();

        assertThat(settings.get("zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(settings.get("currency").asString()).isEqualTo("CNY");
        assertThat(settings.get("fiscalYearStartMonth").asInt()).isEqualTo(4);
    }

    @Test
    void movesTheFiscalYearOfEveryFigure() throws IOException {
        Shell shell = new Shell(folder);
        shell.run("import", "--as", "contracts", shell.file("c.csv", "customer_id,start_date", "a,2025-06-01"));
        shell.run("settings", "--fiscal-year-start", "4");

        JsonNode period = shell.run("churn", "--period", "FY2025", "--format", "json")
                .json()
                .get("period");

        assertThat(period.get("from").asString() + " " + period.get("to").asString())
                .isEqualTo("2024-04-01 2025-04-01");
    }

    @Test
    void refusesAMonthThatIsNone() {
        Shell.Result refused = new Shell(folder).run("settings", "--fiscal-year-start", "13");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.err()).contains("month 13").contains("1 to 12");
    }
}
