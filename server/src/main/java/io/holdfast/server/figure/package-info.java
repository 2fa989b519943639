/**
 * Figures over HTTP, the same objects the command line prints as JSON. Start at {@link io.holdfast.server.figure.Figures}.
 * Uses {@code account}, {@code audit}, {@code contract}, {@code facts}, {@code problem}, {@code text} and {@code workbook}.
 */
@NullMarked
package io.holdfast.server.figure;

import org.jspecify.annotations.NullMarked;
