package io.holdfast.store;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.sql.SQLException;
import java.util.Locale;

/** Says in the analyst's words what the database's own messages mean. The database gives no codes, only texts. */
public final class StoreFailure {
    /** What is said of an import that was broken off. */
    public static final String CANCELLED =
            "The import was cancelled; nothing of it was kept. Import the file again if it was meant.";

    private StoreFailure() {}

    /** The problem behind a failed statement; a statement that is itself wrong is a bug and comes out as such. */
    public static RuntimeException of(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        String text = message.toLowerCase(Locale.ROOT);
        if (isInterrupted(text)) {
            return new Problem(failure, ErrorCode.IMPORT_CANCELLED, CANCELLED);
        }
        if (text.contains("out of memory")) {
            return new Problem(
                    failure,
                    ErrorCode.OUT_OF_MEMORY,
                    "The store ran out of the memory it may use. Close other programs or raise its limit. (%s)",
                    firstLine(message));
        }
        if (text.contains("no space left") || text.contains("disk full")) {
            return new Problem(
                    failure,
                    ErrorCode.OUT_OF_DISK,
                    "The disk of the store is full. Free some space and run the same again; nothing half was kept. (%s)",
                    firstLine(message));
        }
        if (isUnwritable(text)) {
            return new Problem(
                    failure,
                    ErrorCode.CANNOT_WRITE,
                    "A file cannot be written. Check the folder and its permissions. (%s)",
                    firstLine(message));
        }
        if (isDamage(text)) {
            return new Problem(
                    failure,
                    ErrorCode.STORE_DAMAGED,
                    "The store's file is damaged. Restore it from a copy, or import the files again into a new folder."
                            + " (%s)",
                    firstLine(message));
        }
        return new IllegalStateException(message, failure);
    }

    /** The problem behind a store file that does not open. */
    static RuntimeException opening(SQLException failure, String file) {
        String message = String.valueOf(failure.getMessage());
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains("set lock") || text.contains("being used by another process")) {
            return new Problem(
                    failure,
                    ErrorCode.STORE_LOCKED,
                    "%s is in use by another process, such as an import or a server (holdfast serve). Wait until it has finished,"
                            + " or stop it, and run the same again; a running server answers over HTTP.",
                    file);
        }
        if (text.contains("version number") || text.contains("newer version")) {
            return new Problem(
                    failure,
                    ErrorCode.STORE_VERSION,
                    "%s was written by a newer version than this one reads. Update Holdfast, or use another folder.",
                    file);
        }
        if (isUnwritable(text)) {
            return new Problem(
                    failure,
                    ErrorCode.CANNOT_WRITE,
                    "%s cannot be written, which is needed also to read it. Give yourself the right to write in its folder, or"
                            + " copy the folder and name the copy with --data. (%s)",
                    file,
                    firstLine(message));
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
