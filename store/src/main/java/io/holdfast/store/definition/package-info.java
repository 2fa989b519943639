/**
 * A company's own definitions, kept as files of the data folder beside those that ship. Start at {@link
 * io.holdfast.store.definition.DefinitionFolder}. Uses {@code core} only; knows nothing of the facts.
 */
@NullMarked
package io.holdfast.store.definition;

import org.jspecify.annotations.NullMarked;
