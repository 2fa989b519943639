package io.holdfast.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is made aside and moved into place when it is whole; what has come to nothing does not stay on the disk. */
final class HalfMade {
    private HalfMade() {}

    interface Making {
        void in(Path part) throws IOException;
    }

    static void make(Path part, Making making) throws IOException {
        boolean whole = false;
        try {
            making.in(part);
            whole = true;
        } finally {
            if (!whole) {
                remove(part);
            }
        }
    }

    /** As far as it goes: why it has come to nothing is what is told. */
    private static void remove(Path part) {
        try (Stream<Path> all = Files.walk(part)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            // A later start is not in the way of it.
        }
    }
}
