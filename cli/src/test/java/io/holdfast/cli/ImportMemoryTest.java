package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports files several times as large as the heap, in a process of their own that has no more than that heap. */
@Timeout(180)
class ImportMemoryTest {
    private static final int TIMES_THE_HEAP = 4;
    private static final long MEBIBYTE = 1L << 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final String NOTE = "x".repeat(400);

    @TempDir
    Path folder;

    @Test
    void readsAFileFourTimesTheHeapInPlace() throws IOException, InterruptedException {
        importsInto(64, "activity.csv");
    }

    /** A compressed file goes through Java character by character; only what is unpacked is counted. */
    @Test
    void unpacksAFileFourTimesTheHeap() throws IOException, InterruptedException {
        importsInto(24, "activity.csv.gz");
    }

    private void importsInto(int heapMebibytes, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        long rows = write(file, MEBIBYTE * heapMebibytes * TIMES_THE_HEAP);
        Path answer = folder.resolve("answer.json");
        Path messages = folder.resolve("messages.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMebibytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holdfast.class.getName(),
                        "import",
                        "--data",
                        folder.resolve("data").toString(),
                        "--as",
                        "activity",
                        "--format",
                        "json",
                        file.toString())
                .redirectOutput(answer.toFile())
                .redirectError(messages.toFile())
                .start();
        try {
            int code = process.waitFor();
            assertThat(code).as("%s", Files.readString(messages)).isEqualTo(ExitCode.OK);
        } finally {
            process.destroyForcibly().waitFor();
        }
        JsonNode counts = JsonMapper.shared()
                .readTree(Files.readString(answer))
                .path("imports")
                .path(0);
        assertThat(counts.path("read").asLong()).isEqualTo(rows);
        assertThat(counts.path("accepted").asLong()).isEqualTo(rows);
    }

    /** Rows until there are so many bytes, each of another customer than the one before; how many there are. */
    private static long write(Path file, long bytes) throws IOException {
        long rows = 0;
        try (OutputStream out = stream(file)) {
            long written = write(out, "user_id,event,timestamp,note\n");
            while (written < bytes) {
                String day = FIRST_DAY.plusDays(rows % 365).toString();
                long customer = 1_000_000 + rows * 7919 % 100_000;
                written += write(out, "customer-" + customer + ",page_viewed," + day + "T10:00:00Z," + NOTE + "\n");
                rows++;
            }
        }
        return rows;
    }

    private static OutputStream stream(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new BufferedOutputStream(new GZIPOutputStream(out), 1 << 16) : out;
    }

    private static long write(OutputStream out, String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }
}
