/**
 * Segments of customers: the rule language of {@code --segment}, the features its rules may ask for, and groups by them.
 * Start at {@link io.holdfast.core.segment.Segment} and {@link io.holdfast.core.segment.Feature}. Everything is as of a
 * day and uses nothing after it. Uses {@code timeline}, {@code ledger} (for its interfaces) and {@code problem}.
 */
@NullMarked
package io.holdfast.core.segment;

import org.jspecify.annotations.NullMarked;
