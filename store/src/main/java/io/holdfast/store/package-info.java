/** Facts on disk: import, quarantine, undo, export, snapshots. Uses {@code core} and DuckDB. */
@NullMarked
package io.holdfast.store;

import org.jspecify.annotations.NullMarked;
