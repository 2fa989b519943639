package io.holdfast.server;

import io.holdfast.server.account.Tokens;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes tokens without a server: beside one that runs, or before it ever ran. */
public final class ServerTokens {
    private ServerTokens() {}

    /** Returns the secret of a new token. */
    public static String create(Path data, Optional<DatabaseAddress> outside, Tokens.NewToken wanted, Clock clock) {
        try (OperationsDatabase database = OperationsDatabase.join(data, outside)) {
            DatabaseAddress address = database.address();
            DriverManagerDataSource source =
                    new DriverManagerDataSource(address.url(), address.user(), address.password());
            Flyway.configure().dataSource(source).load().migrate();
            return Tokens.over(source, clock).create(wanted);
        }
    }
}
