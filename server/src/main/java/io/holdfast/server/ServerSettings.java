package io.holdfast.server;

import io.holdfast.server.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a server is started with.
 *
 * @param data folder of the facts and of everything else it keeps
 * @param host address it listens on; the loopback address unless told otherwise
 * @param port 0 takes a free one
 * @param database a PostgreSQL of the company's own; the one that comes with Holdfast when empty
 * @param more what else it was told, by the names its parts read it by
 */
public record ServerSettings(
        Path data, String host, int port, Optional<DatabaseAddress> database, Map<String, String> more) {
    public ServerSettings {
        more = Map.copyOf(more);
    }

    /** As it is when nothing else is said. */
    public ServerSettings(Path data, String host, int port, Optional<DatabaseAddress> database) {
        this(data, host, port, database, Map.of());
    }

    /** On the loopback address, with the database that comes with Holdfast. */
    public static ServerSettings local(Path data, int port) {
        return new ServerSettings(data, "127.0.0.1", port, Optional.empty());
    }
}
