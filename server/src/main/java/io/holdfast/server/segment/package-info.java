/**
 * Saved segments over HTTP: listed, kept, taken away. Start at {@link io.holdfast.server.segment.SegmentResource}. Uses
 * {@code account}, {@code audit}, {@code facts}, {@code figure} and {@code problem}.
 */
@NullMarked
package io.holdfast.server.segment;

import org.jspecify.annotations.NullMarked;
