package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InboxSweepTest {
    private static final Instant LIMIT = Instant.parse("2026-02-10T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private Path filed(String to, String name, Instant at) throws IOException {
        Path file = Files.writeString(folder.resolve(to).resolve(name), "customer_id\n1\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(Files.writeString(file.resolveSibling(name + ".txt"), "a note"), FileTime.from(at));
        return file;
    }

    /** The file itself may be years old; what counts is when it was filed. */
    @Test
    void takesAwayWhatWasFiledLongAgoAndNothingElse() throws IOException {
        InboxFolder inbox = new InboxFolder(folder);
        inbox.create();
        Path old = filed("done", "1-old.csv", LIMIT.minusSeconds(1));
        Path oldFailed = filed("failed", "2-old.csv.gz", LIMIT.minusSeconds(1));
        Path young = filed("done", "3-young.csv", LIMIT);
        Path oldText = filed("done", "4-old.txt", LIMIT.minusSeconds(1));
        Path youngText = filed("done", "5-young.txt", LIMIT);
        Path waiting = Files.writeString(folder.resolve("contracts").resolve("new.csv.txt"), "x");
        Files.setLastModifiedTime(waiting, FileTime.from(Instant.EPOCH));

        inbox.sweep(LIMIT);

        assertThat(old).doesNotExist();
        assertThat(oldFailed).doesNotExist();
        assertThat(folder.resolve("done/1-old.csv.txt")).doesNotExist();
        assertThat(young).exists();
        assertThat(folder.resolve("done/3-young.csv.txt")).exists();
        assertThat(waiting).exists();
        assertThat(oldText).doesNotExist();
        assertThat(folder.resolve("done/4-old.txt.txt")).doesNotExist();
        assertThat(youngText).as("data named as notes are").exists();
        assertThat(folder.resolve("done/5-young.txt.txt")).exists();
    }
}
