/**
 * What is done once a day, as a job in the history. Start at {@link io.holdfast.server.nightly.NightlyWork}; a part of it is
 * a {@link io.holdfast.server.nightly.NightlyTask} of whoever has something to do. Uses {@code facts} and {@code job}.
 */
@NullMarked
package io.holdfast.server.nightly;

import org.jspecify.annotations.NullMarked;
