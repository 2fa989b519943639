/**
 * The web app as files: what {@code web} built stands in the jar under {@code static}. Start at {@link
 * io.holdfast.server.screen.Screens}. Uses nothing of the other packages.
 */
@NullMarked
package io.holdfast.server.screen;

import org.jspecify.annotations.NullMarked;
