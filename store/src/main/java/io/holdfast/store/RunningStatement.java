package io.holdfast.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement while it runs, known by its connection, so that another thread can break it off: the database does that by
 * the statement alone, and only while it runs.
 */
public final class RunningStatement<S extends Statement> implements AutoCloseable {
    private static final Map<Connection, Statement> ALL = new ConcurrentHashMap<>();

    private final Connection connection;
    private final S statement;

    private RunningStatement(Connection connection, S statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Makes it known until it is closed. */
    public static <S extends Statement> RunningStatement<S> of(Connection connection, S statement) {
        ALL.put(connection, statement);
        return new RunningStatement<>(connection, statement);
    }

    public S statement() {
        return statement;
    }

    /** Breaks off what runs on a connection, if anything does; whether something was found. */
    public static boolean interrupt(Connection connection) {
        Optional<Statement> found = Optional.ofNullable(ALL.get(connection));
        try {
            if (found.isPresent()) {
                found.get().cancel();
            }
            return found.isPresent();
        } catch (SQLException ended) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        ALL.remove(connection, statement);
        statement.close();
    }
}
