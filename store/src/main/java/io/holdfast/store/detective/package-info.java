/**
 * Looks at the facts of an import before they are accepted and says what is odd about them. Start at {@link
 * io.holdfast.store.detective.Detective}; each suspicion is a class of its own.
 */
@NullMarked
package io.holdfast.store.detective;

import org.jspecify.annotations.NullMarked;
