/**
 * Files brought in over HTTP or through a folder, as jobs. Start at {@link io.holdfast.server.importing.ImportWork}. Uses
 * {@code account}, {@code audit}, {@code facts}, {@code job},
 * {@code nightly} and {@code problem}.
 */
@NullMarked
package io.holdfast.server.importing;

import org.jspecify.annotations.NullMarked;
