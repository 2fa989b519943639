/** Prints answers: as a table for people, as JSON or CSV for programs. Uses Jackson only. */
@NullMarked
package io.holdfast.cli.output;

import org.jspecify.annotations.NullMarked;
