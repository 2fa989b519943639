/**
 * Sentences for people that are codes and values, so that each is said in the reader's language. Start at {@link
 * io.holdfast.core.wording.Wording}; it uses nothing else of the core.
 */
@NullMarked
package io.holdfast.core.wording;

import org.jspecify.annotations.NullMarked;
