/**
 * Fills a {@link io.holdfast.report.model.ReportModel} from timelines: start at {@link
 * io.holdfast.report.assembly.ReportAssembler}. One class for each section; a section whose facts are missing is left out
 * with its reason. Uses {@code core} and the model.
 */
@NullMarked
package io.holdfast.report.assembly;

import org.jspecify.annotations.NullMarked;
