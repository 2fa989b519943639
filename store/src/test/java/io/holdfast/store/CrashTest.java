package io.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CrashTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void losesNoFinishedBatchAndShowsNoHalfOneWhenKilled(int batches) throws IOException, InterruptedException {
        int acknowledged = importUntilKilledAfter(batches);

        try (FactStore store = FactStore.openExisting(directory, Clock.systemUTC())) {
            int finished = store.batches().size();
            assertThat(finished).isGreaterThanOrEqualTo(acknowledged).isGreaterThanOrEqualTo(batches);
            assertThat(
                            Facts.rows(
                                    store,
                                    "SELECT count(*), count(DISTINCT batch_id), (SELECT count(*) FROM batches) FROM activities"))
                    .containsExactly((long) finished * Importing.ROWS + "|" + finished + "|" + finished);
        }
    }

    @Test
    void tellsASecondProcessThatTheStoreIsInUse() throws IOException, InterruptedException {
        Process process = start();
        try {
            try (BufferedReader lines = process.inputReader()) {
                assertThat(lines.readLine()).isEqualTo("open");
                assertThatThrownBy(() -> FactStore.open(directory, Clock.systemUTC()))
                        .isInstanceOfSatisfying(
                                Problem.class, p -> assertThat(p.code()).isEqualTo(ErrorCode.STORE_LOCKED))
                        .hasMessageContaining("in use by another process");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private int importUntilKilledAfter(int batches) throws IOException, InterruptedException {
        Process process = start();
        int acknowledged = 0;
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("open");
            while (acknowledged < batches) {
                acknowledged = Integer.parseInt(lines.readLine());
            }
            Thread.sleep(37L * batches);
            // Through its handle: the process itself would take its last words with it.
            process.toHandle().destroyForcibly();
            process.waitFor();
            String line = lines.readLine();
            while (line != null) {
                acknowledged = Integer.parseInt(line);
                line = lines.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importing.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
