/**
 * What is asked and what is answered, for the command line and the server alike. A question begins as its words ({@link
 * io.holdfast.answer.Asked}), is settled on a store ({@link io.holdfast.answer.Questions}) and answered by an {@link
 * io.holdfast.answer.Analysis}. Uses {@code core} and {@code store}.
 */
@NullMarked
package io.holdfast.answer;

import org.jspecify.annotations.NullMarked;
