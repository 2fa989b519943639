package io.holdfast.store.importing.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as the database reads it.
 *
 * @param sql a table expression with the columns {@code c1}, {@code c2} ... as text in file order, {@code raw} with the
 *     text of a row that is no row (null for the others) and, when numbered, {@code row_no}
 * @param numbered whether the rows carry their number; otherwise they are numbered by their order
 * @param rejects a CSV of {@code row_no, reason, value} of rows that could not even be split into columns
 */
public record RowSource(String sql, boolean numbered, Optional<Path> rejects) {}
