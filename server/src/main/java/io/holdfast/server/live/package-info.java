/**
 * Events over HTTP as they happen, in the words of Segment's HTTP API: taken by {@link
 * io.holdfast.server.live.LiveResource}, forced to disk by {@link io.holdfast.server.live.EventLog} before they are
 * acknowledged, made facts by {@link io.holdfast.server.live.LiveFacts}. Uses {@code contract} and {@code facts}.
 */
@NullMarked
package io.holdfast.server.live;

import org.jspecify.annotations.NullMarked;
