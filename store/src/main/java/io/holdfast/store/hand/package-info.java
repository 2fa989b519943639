/**
 * Facts written down by a person, one at a time, and taken back. Start at {@link io.holdfast.store.hand.HandFacts}. Uses the
 * store itself and nothing of the importing of files.
 */
@NullMarked
package io.holdfast.store.hand;

import org.jspecify.annotations.NullMarked;
