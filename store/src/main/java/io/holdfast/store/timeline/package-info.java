/**
 * From facts to timelines. Start at {@link io.holdfast.store.timeline.TimelineLoader}. Uses the day views of the store
 * and the builder of {@code core.timeline}.
 */
@NullMarked
package io.holdfast.store.timeline;

import org.jspecify.annotations.NullMarked;
