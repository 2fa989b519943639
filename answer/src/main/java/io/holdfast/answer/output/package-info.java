/** An answer: a table for people, an object of maps, lists and numbers for programs. Uses nothing. */
@NullMarked
package io.holdfast.answer.output;

import org.jspecify.annotations.NullMarked;
