package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    private static final String ADDRESS = "http://127.0.0.1:8080/enter#secret";

    @TempDir
    Path folder = Path.of("");

    private Map<String, String> linux(String... more) throws IOException {
        Path program = folder.resolve("xdg-open");
        if (Files.notExists(program)) {
            Files.createFile(program);
        }
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/nowhere:" + folder));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    @Test
    void isOpenedByWhatTheSystemHasForIt() throws IOException {
        assertThat(new Browser("Linux", linux("DISPLAY", ":0")).command(ADDRESS).orElseThrow())
                .containsExactly("xdg-open", ADDRESS);
        assertThat(new Browser("Linux", linux("WAYLAND_DISPLAY", "wayland-0")).command(ADDRESS))
                .isPresent();
        assertThat(new Browser("Mac OS X", Map.of()).command(ADDRESS).orElseThrow())
                .startsWith("open");
        assertThat(new Browser("Windows 11", Map.of()).command(ADDRESS).orElseThrow())
                .startsWith("rundll32");
    }

    @Test
    void staysClosedWhereNobodyWouldSeeIt() throws IOException {
        assertThat(new Browser("Linux", linux()).command(ADDRESS))
                .as("no display")
                .isEmpty();
        assertThat(new Browser("Linux", linux("DISPLAY", " ")).command(ADDRESS)).isEmpty();
        assertThat(new Browser("Linux", Map.of("DISPLAY", ":0", "PATH", "/nowhere")).command(ADDRESS))
                .as("nothing to open it with")
                .isEmpty();
        assertThat(new Browser("Linux", linux("DISPLAY", ":0", "CI", "true")).command(ADDRESS))
                .isEmpty();
        assertThat(new Browser("Mac OS X", Map.of("SSH_CONNECTION", "a b")).command(ADDRESS))
                .isEmpty();
    }
}
