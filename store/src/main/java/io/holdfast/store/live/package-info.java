/**
 * Rows that come from no file but from a log of events, made facts range by range. Start at {@link
 * io.holdfast.store.live.LiveBatches}. Uses the store itself and nothing of the importing of files.
 */
@NullMarked
package io.holdfast.store.live;

import org.jspecify.annotations.NullMarked;
