/** Tests of the report's figures, from timelines. */
@NullMarked
package io.holdfast.report.assembly;

import org.jspecify.annotations.NullMarked;
