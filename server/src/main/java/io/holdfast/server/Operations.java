package io.holdfast.server;

import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The operational tables without a server of one's own: beside one that runs, or before it ever ran. */
final class Operations {
    private Operations() {}

    /** Gives them, brought up to date, to who works on them. */
    static <T> T with(Path data, Optional<DatabaseAddress> outside, Function<DataSource, T> work) {
        try (OperationsDatabase database = OperationsDatabase.join(data, outside)) {
            DatabaseAddress address = database.address();
            DataSource source = new DriverManagerDataSource(address.url(), address.user(), address.password());
            Flyway.configure().dataSource(source).load().migrate();
            return work.apply(source);
        }
    }

    /** Whether there are any. */
    static boolean exist(Path data, Optional<DatabaseAddress> outside) {
        return outside.isPresent() || OperationsDatabase.isIn(data);
    }
}
