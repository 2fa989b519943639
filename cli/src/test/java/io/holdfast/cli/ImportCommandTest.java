package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import says of the rows it set aside. */
class ImportCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void saysWhyRowsWereSetAsideTheMostFirst() throws IOException {
        Shell shell = new Shell(folder);

        String said = shell.run("import", "--as", "contracts", file(shell)).out();

        assertThat(said)
                .containsSubsequence(
                        "2 rows in quarantine, BAD_DATE: this is no date in the format of the mapping",
                        "1 row in quarantine, MISSING: the value is required and is not there.",
                        "holdfast export --table quarantine FILE");
    }

    @Test
    void pointsToNoRowsThatARehearsalDidNotKeep() throws IOException {
        Shell shell = new Shell(folder);

        assertThat(shell.run("import", "--as", "contracts", "--dry-run", file(shell))
                        .out())
                .contains("2 rows in quarantine")
                .doesNotContain("export --table");
    }

    private static String file(Shell shell) throws IOException {
        return shell.file(
                "contracts.csv",
                "customer_id,start_date,end_date",
                "a,2026-01-05,",
                "b,2026-01-32,",
                ",2026-01-05,",
                "c,soon,",
                "d,2026-01-06,");
    }
}
