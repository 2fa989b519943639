package io.holdfast.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data sets and the numbers of reference implementations, in a folder beside the repository; not part of it. */
public final class SharedFolder {
    private SharedFolder() {}

    /** A file of the folder; the test is skipped, and says so, where the folder is absent. */
    public static Path file(String name) {
        Optional<Path> found = find(name);
        Assumptions.assumeTrue(found.isPresent(), "skipped: there is no folder 'shared' with " + name);
        return found.orElseThrow();
    }

    private static Optional<Path> find(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The rows of a plain CSV file without its header, quotes taken off. */
    public static List<String[]> csv(String name) throws IOException {
        return Files.readAllLines(file(name), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1))
                .toList();
    }

    public static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file(name)));
    }
}
