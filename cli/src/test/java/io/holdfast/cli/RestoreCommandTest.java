package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann is erased after the backup; what is restored has her or not, and says so. */
class RestoreCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void saysWhetherItKnewWhoWasErasedSince() throws IOException {
        Shell shell = new Shell(folder);
        shell.run(
                "import",
                "--as",
                "customers",
                shell.file("who.csv", "customer_id,email,country", "ann,ann@example.org,DE", "bob,bob@example.org,FR"));
        Path backup = Files.createDirectory(folder.resolve("backups")).resolve("backup.zip");
        shell.run("backup", backup.toString());
        shell.run("erase", "--customer", "ann");

        Path beside = folder.resolve("beside");
        Shell.Result done = Shell.raw("restore", "--data", beside.toString(), backup.toString());
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.err()).contains("holdfast-erased-").contains("erased again: 1.");
        assertThat(facts(beside, "ann").err()).contains("NOT_FOUND");
        assertThat(facts(beside, "erased1").out()).contains("DE").doesNotContain("ann@");

        Path elsewhere = folder.resolve("elsewhere");
        Path moved = Files.copy(backup, folder.resolve("moved.zip"));
        Shell.Result without = Shell.raw("restore", "--data", elsewhere.toString(), moved.toString());
        assertThat(without.code()).isZero();
        assertThat(without.err())
                .contains("WHOEVER WAS ERASED AFTER THE BACKUP IS BACK")
                .contains("--erased");
        assertThat(facts(elsewhere, "ann").out()).contains("ann@example.org");
    }

    /** Eight bytes are overwritten somewhere in the file: what is restored then is what was, or nothing. */
    @Test
    void restoresNothingOfADamagedBackup() throws IOException {
        Shell shell = new Shell(folder);
        shell.run("import", "--as", "customers", shell.file("who.csv", "customer_id,country", "ann,DE", "bob,FR"));
        Path backup = folder.resolve("backup.zip");
        shell.run("backup", backup.toString());
        byte[] whole = Files.readAllBytes(backup);
        int refused = 0;
        for (int place = 0; place < 20; place++) {
            byte[] damaged = whole.clone();
            int from = place * (whole.length - 8) / 19;
            for (int i = from; i < from + 8; i++) {
                damaged[i] ^= 0x5A;
            }
            Path file = Files.write(folder.resolve("damaged.zip"), damaged);
            Path data = folder.resolve("data" + place);
            Shell.Result run = Shell.raw("restore", "--data", data.toString(), file.toString());
            if (run.code() == ExitCode.OK) {
                assertThat(facts(data, "ann").out()).as("from %d", from).contains("DE");
            } else {
                assertThat(run.err()).as("from %d", from).contains("is no backup, or not a whole one");
                assertThat(data).doesNotExist();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(15);
    }

    private static Shell.Result facts(Path data, String customer) {
        return Shell.raw("facts", "--data", data.toString(), "--customer", customer);
    }
}
