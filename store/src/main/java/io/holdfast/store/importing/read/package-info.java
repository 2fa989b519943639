/**
 * Brings any file into a form the database reads by itself. Start at {@link io.holdfast.store.importing.read.Preparer}:
 * plain UTF-8 CSV, JSON lines and Parquet are read where they lie; everything else is rewritten, streaming, into a
 * temporary CSV whose rows carry their number, beside a file of the rows that are no rows.
 */
@NullMarked
package io.holdfast.store.importing.read;

import org.jspecify.annotations.NullMarked;
