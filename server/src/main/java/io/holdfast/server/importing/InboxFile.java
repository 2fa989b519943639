package io.holdfast.server.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file somebody put into the inbox, as it was at one look.
 *
 * @param kind the folder it is in
 * @param modified milliseconds since 1970
 */
record InboxFile(Path path, String kind, long bytes, long modified) {

    static InboxFile of(Path path, String kind) throws IOException {
        return new InboxFile(
                path, kind, Files.size(path), Files.getLastModifiedTime(path).toMillis());
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Its path below the inbox. */
    String below() {
        return kind + "/" + name();
    }
}
