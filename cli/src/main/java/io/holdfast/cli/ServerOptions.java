package io.holdfast.cli;

import io.holdfast.server.Configuration;
import io.holdfast.server.ServerKey;
import io.holdfast.server.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a server was told, and where it keeps people, tokens and jobs. */
final class ServerOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:HOLDFAST_CONFIG}",
            description =
                    "Settings of the server, such as db.url = …; without it holdfast.properties of the data folder,"
                            + " where there is one.")
    private @Nullable Path file;

    @Option(
            names = "--db-url",
            paramLabel = "JDBC-URL",
            description = "A PostgreSQL of your own instead of the one that comes with Holdfast,"
                    + " such as jdbc:postgresql://db:5432/holdfast; also as HOLDFAST_DB_URL.")
    private @Nullable String url;

    @Option(names = "--db-user", description = "Its user; also as HOLDFAST_DB_USER (default: holdfast).")
    private @Nullable String user;

    @Option(names = "--db-password", description = "Its password; better given as HOLDFAST_DB_PASSWORD.")
    private @Nullable String password;

    Optional<DatabaseAddress> database(Path data) {
        return configuration(data, Map.of()).database();
    }

    /** All of it, with what other options say. */
    Configuration configuration(Path data, Map<ServerKey, String> others) {
        Map<ServerKey, String> said = new EnumMap<>(ServerKey.class);
        said.putAll(others);
        note(said, ServerKey.DB_URL, url);
        note(said, ServerKey.DB_USER, user);
        note(said, ServerKey.DB_PASSWORD, password);
        return Configuration.read(data, Optional.ofNullable(file), System.getenv(), said);
    }

    static void note(Map<ServerKey, String> said, ServerKey key, @Nullable Object value) {
        if (value != null) {
            said.put(key, value.toString());
        }
    }
}
