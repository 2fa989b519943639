/** A made-up report to test with. */
@NullMarked
package io.holdfast.report;

import org.jspecify.annotations.NullMarked;
