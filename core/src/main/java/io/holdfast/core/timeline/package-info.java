/**
 * Everything known of a customer as one timeline, kept in compact columns, and folds over timelines. Start at
 * {@link io.holdfast.core.timeline.Timeline}, then {@link io.holdfast.core.timeline.Fold}. Columns are derived from
 * facts and can be thrown away at any moment. Uses {@code problem} and {@code fact}.
 */
@NullMarked
package io.holdfast.core.timeline;

import org.jspecify.annotations.NullMarked;
