package io.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void makesItsFolderAndReplacesWhatWasThere() throws IOException {
        Path file = folder.resolve("new/a.txt");
        WholeFile.write(file, "a longer text");
        WholeFile.write(file, "线索");

        assertThat(file).hasContent("线索");
        assertThat(folder.resolve("new/.a.txt.part")).doesNotExist();
    }

    @Test
    void leavesWhatWasThereWhenItCannotBeWritten() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "old");
        Files.createDirectories(folder.resolve(".a.txt.part"));

        assertThatThrownBy(() -> WholeFile.write(file, "new")).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
    }
}
