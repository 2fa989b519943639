/**
 * The facts while the server runs: the store open, its timelines in memory. Start at {@link io.holdfast.server.facts.Facts}.
 * Uses nothing else of the server.
 */
@NullMarked
package io.holdfast.server.facts;

import org.jspecify.annotations.NullMarked;
