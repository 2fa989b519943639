/**
 * Own definitions over HTTP: kept, and their versions. Start at {@link
 * io.holdfast.server.definition.DefinitionResource}; the list is in {@code figure}. Uses {@code account}, {@code audit},
 * {@code contract}, {@code facts} and {@code problem}.
 */
@NullMarked
package io.holdfast.server.definition;

import org.jspecify.annotations.NullMarked;
