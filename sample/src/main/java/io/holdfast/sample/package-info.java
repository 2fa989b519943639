/** A sample company whose true hazards are known, written as files like those a company exports. Uses the JDK only. */
@NullMarked
package io.holdfast.sample;

import org.jspecify.annotations.NullMarked;
