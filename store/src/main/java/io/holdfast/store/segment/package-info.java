/**
 * Saved segments, kept as files of the data folder beside a company's own definitions. Start at {@link
 * io.holdfast.store.segment.SegmentFolder}. Uses {@code core} only; knows nothing of the facts.
 */
@NullMarked
package io.holdfast.store.segment;

import org.jspecify.annotations.NullMarked;
