/**
 * Figures as workbooks of a spreadsheet. Start at {@link io.holdfast.server.workbook.FigureWorkbook}. Uses {@code text}.
 */
@NullMarked
package io.holdfast.server.workbook;

import org.jspecify.annotations.NullMarked;
