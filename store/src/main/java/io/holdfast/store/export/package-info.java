/**
 * Facts and results out of the store as files. Start at {@link io.holdfast.store.export.Export}. Uses the store,
 * DuckDB's own writers and fastexcel.
 */
@NullMarked
package io.holdfast.store.export;

import org.jspecify.annotations.NullMarked;
