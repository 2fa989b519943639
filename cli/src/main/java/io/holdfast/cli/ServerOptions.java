package io.holdfast.cli;

import io.holdfast.server.database.DatabaseAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server keeps people, tokens and jobs. */
final class ServerOptions {
    @Option(
            names = "--db-url",
            paramLabel = "JDBC-URL",
            defaultValue = "${env:HOLDFAST_DB_URL}",
            description = "A PostgreSQL of your own instead of the one that comes with Holdfast,"
                    + " such as jdbc:postgresql://db:5432/holdfast.")
    private @Nullable String url;

    @Option(names = "--db-user", defaultValue = "${env:HOLDFAST_DB_USER:-holdfast}", description = "Its user.")
    private String user = "holdfast";

    @Option(
            names = "--db-password",
            defaultValue = "${env:HOLDFAST_DB_PASSWORD:-}",
            description = "Its password; better given as HOLDFAST_DB_PASSWORD.")
    private String password = "";

    Optional<DatabaseAddress> database() {
        return Optional.ofNullable(url).map(address -> new DatabaseAddress(address, user, password));
    }
}
