/**
 * Facts on disk: import, quarantine, undo, export, snapshots. Start at {@link io.holdfast.store.FactStore}; the tables
 * are described by {@link io.holdfast.store.FactTable}, what is read as known on a day by {@link
 * io.holdfast.store.KnownViews} and {@link io.holdfast.store.DayViews}. Uses {@code core} and DuckDB.
 */
@NullMarked
package io.holdfast.store;

import org.jspecify.annotations.NullMarked;
