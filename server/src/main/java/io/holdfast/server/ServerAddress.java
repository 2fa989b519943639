package io.holdfast.server;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the server of a data folder is reached, in a file of the folder while it runs, for commands beside it. */
final class ServerAddress {
    private static final String FILE = "server.address";

    private ServerAddress() {}

    static void write(Path data, String address) {
        try {
            Files.writeString(data.resolve(FILE), address);
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be written: %s", FILE, failure.toString());
        }
    }

    /** A killed server leaves one behind; ask only when the facts are in use. */
    static Optional<String> read(Path data) {
        try {
            return Optional.of(Files.readString(data.resolve(FILE)).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be removed: %s", FILE, failure.toString());
        }
    }
}
