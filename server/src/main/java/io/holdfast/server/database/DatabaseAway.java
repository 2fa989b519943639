package io.holdfast.server.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass when the database answers again, and those of a text it cannot keep, from all others. */
public final class DatabaseAway {
    /** What begins the states of SQL of a connection that broke or cannot be made. */
    private static final String CONNECTION = "08";
    /** The same for a server that stops, was stopped or starts. */
    private static final String OPERATOR = "57P";

    /** In a text, and as an escape in JSON. */
    private static final Set<String> UNFIT_TEXT = Set.of("22021", "22P05");

    private DatabaseAway() {}

    /** Whether a failure comes of a database that does not answer just now. */
    public static boolean explains(Throwable failure) {
        return isAny(failure, DatabaseAway::isAway);
    }

    /** Whether a failure comes of a text with a character the database does not know: only NUL is none to it. */
    public static boolean refusesText(Throwable failure) {
        return isAny(failure, broken -> Optional.ofNullable(broken.getSQLState())
                .filter(UNFIT_TEXT::contains)
                .isPresent());
    }

    private static boolean isAny(Throwable failure, Predicate<SQLException> wanted) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException broken && wanted.test(broken)) {
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
