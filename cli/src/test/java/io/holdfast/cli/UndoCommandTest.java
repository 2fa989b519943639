package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void saysWhichRowsOfLaterBatchesGoWithIt() throws IOException {
        String data = folder.resolve("data").toString();
        String first = "customer_id,contract_id,started_at\nA,k1,2025-01-01\n";
        for (String rows : new String[] {first, first + "B,k2,2025-01-01\n"}) {
            Path file = Files.writeString(folder.resolve(rows.length() + ".csv"), rows);
            assertThat(Shell.raw("import", "--data", data, "--as", "contracts", file.toString())
                            .code())
                    .isZero();
        }

        assertThat(Shell.raw("undo", "--data", data, "1").err())
                .contains("Batch 1 is undone.")
                .contains("note: Batch 2 had rows that were known already, 1 in all");
        assertThat(Shell.raw("undo", "--data", data, "2").err())
                .contains("Batch 2 is undone.")
                .doesNotContain("note:");
    }

    @Test
    void saysWhatANewZoneDoesToDatesThatWereImported() throws IOException {
        String data = folder.resolve("data").toString();
        Path file = Files.writeString(folder.resolve("a.csv"), "customer_id,contract_id,started_at\nA,k1,2025-01-01\n");
        assertThat(Shell.raw("settings", "--data", data, "--zone", "Asia/Shanghai")
                        .err())
                .as("nothing is imported yet")
                .doesNotContain("note:");
        Shell.raw("import", "--data", data, "--as", "contracts", file.toString());

        assertThat(Shell.raw("settings", "--data", data, "--zone", "America/New_York")
                        .err())
                .contains("note: The time zone is now America/New_York", "Asia/Shanghai");
    }
}
