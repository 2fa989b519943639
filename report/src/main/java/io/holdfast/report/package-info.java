/** One self-contained HTML report in three languages. Uses {@code core}; knows nothing of storage. */
@NullMarked
package io.holdfast.report;

import org.jspecify.annotations.NullMarked;
