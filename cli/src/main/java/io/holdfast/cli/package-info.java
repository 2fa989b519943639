/** The command line: one command per file. Uses everything, is used by nothing. */
@NullMarked
package io.holdfast.cli;

import org.jspecify.annotations.NullMarked;
