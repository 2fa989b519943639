package io.holdfast.store.export;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of files an export writes. */
public enum ExportFormat {
    CSV,
    PARQUET,
    XLSX;

    /** The format a file's name asks for. */
    public static ExportFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (ExportFormat format : values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new Problem(
                ErrorCode.FILE_FORMAT,
                "'%s' does not say what to write; end the name with .csv, .parquet or .xlsx.",
                name);
    }
}
