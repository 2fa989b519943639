/**
 * The field itself: facts, timelines, definitions, the ledger and what is computed from them. Plain Java; no framework,
 * no HTTP, no JDBC, no clock, no environment. A package may use only those above it in this list: {@code problem},
 * {@code fact}, {@code timeline}, {@code definition}, {@code ledger}, {@code metric}, {@code cohort}, {@code survival},
 * {@code warning}.
 */
@NullMarked
package io.holdfast.core;

import org.jspecify.annotations.NullMarked;
