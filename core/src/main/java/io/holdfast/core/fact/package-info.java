/**
 * The kinds of facts and their fields. Start at {@link io.holdfast.core.fact.FactKind}: it lists the kinds, each with
 * its fields, in the words used by files, mappings, tables and screens. Uses {@code problem} only.
 */
@NullMarked
package io.holdfast.core.fact;

import org.jspecify.annotations.NullMarked;
