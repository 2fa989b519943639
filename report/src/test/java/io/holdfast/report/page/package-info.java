/** Tests of the page, in the browser where it matters. */
@NullMarked
package io.holdfast.report.page;

import org.jspecify.annotations.NullMarked;
