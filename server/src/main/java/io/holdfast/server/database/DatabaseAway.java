package io.holdfast.server.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass when the database answers again from those that do not. */
public final class DatabaseAway {
    /** What begins the states of SQL of a connection that broke or cannot be made. */
    private static final String CONNECTION = "08";
    /** The same for a server that stops, was stopped or starts. */
    private static final String OPERATOR = "57P";

    private DatabaseAway() {}

    /** Whether a failure comes of a database that does not answer just now. */
    public static boolean explains(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException broken && isAway(broken)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException broken) {
        return broken instanceof SQLTransientConnectionException
                || Optional.ofNullable(broken.getSQLState())
                        .filter(state -> state.startsWith(CONNECTION) || state.startsWith(OPERATOR))
                        .isPresent();
    }
}
