package io.holdfast.store;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.sql.SQLException;
import java.util.Locale;

/** Says in the analyst's words what the database's own messages mean. The database gives no codes, only texts. */
public final class StoreFailure {
    private StoreFailure() {}

    /** The problem behind a failed statement; a statement that is itself wrong is a bug and comes out as such. */
    public static RuntimeException of(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        String text = message.toLowerCase(Locale.ROOT);
        if (isInterrupted(text)) {
            return new Problem(failure, FileParticular.IMPORT_BROKEN_OFF);
        }
        if (text.contains("out of memory")) {
            return new Problem(failure, StoreParticular.STORE_OUT_OF_MEMORY, firstLine(message));
        }
        if (text.contains("no space left") || text.contains("disk full")) {
            return new Problem(failure, StoreParticular.STORE_DISK_FULL, firstLine(message));
        }
        if (isUnwritable(text)) {
            return new Problem(failure, StoreParticular.STORE_NOT_WRITABLE, firstLine(message));
        }
        if (isDamage(text)) {
            return new Problem(failure, StoreParticular.STORE_FILE_DAMAGED, firstLine(message));
        }
        return new IllegalStateException(message, failure);
    }

    /** The problem behind a store file that does not open. */
    static RuntimeException opening(SQLException failure, String file) {
        String message = String.valueOf(failure.getMessage());
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains("set lock") || text.contains("being used by another process")) {
            return new Problem(failure, StoreParticular.STORE_IN_USE, file);
        }
        if (text.contains("version number") || text.contains("newer version")) {
            return new Problem(failure, StoreParticular.STORE_OF_NEWER_VERSION, file);
        }
        if (isUnwritable(text)) {
            return new Problem(failure, StoreParticular.STORE_READ_ONLY, file, firstLine(message));
        }
        return of(failure);
    }

    private static boolean isInterrupted(String text) {
        return text.contains("interrupt error");
    }

    private static boolean isUnwritable(String text) {
        return text.contains("permission denied")
                || text.contains("read-only file system")
                || text.contains("cannot open file");
    }

    private static boolean isDamage(String text) {
        return text.contains("not a valid duckdb database")
                || text.contains("corrupt")
                || text.contains("could not read enough bytes")
                || text.contains("failure while replaying wal")
                || text.contains("serialization error");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
