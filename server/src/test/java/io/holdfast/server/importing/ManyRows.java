package io.holdfast.server.importing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that takes long enough to import for something to happen meanwhile. */
final class ManyRows {
    private ManyRows() {}

    static Path of(int count, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("user_id,event,timestamp\n");
            for (int i = 0; i < count; i++) {
                out.write("user" + i % 9973 + ",login,2025-" + (10 + i % 3) + "-" + (10 + i % 17) + "T" + (10 + i % 13)
                        + ":00:" + (10 + i % 49) + "Z\n");
            }
        }
        return file;
    }
}
