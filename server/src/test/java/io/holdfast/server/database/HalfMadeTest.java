package io.holdfast.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HalfMadeTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void leavesNothingOnTheDiskOfWhatCouldNotBeMade() throws IOException {
        Path part = Files.createDirectory(folder.resolve("part"));

        assertThatThrownBy(() -> HalfMade.make(part, empty -> {
                    Files.writeString(
                            Files.createDirectories(empty.resolve("a/b")).resolve("c"), "text");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesWhatIsWholeAlone() throws IOException {
        Path part = Files.createDirectory(folder.resolve("part"));

        HalfMade.make(part, empty -> Files.writeString(empty.resolve("c"), "text"));

        assertThat(part.resolve("c")).hasContent("text");
    }
}
