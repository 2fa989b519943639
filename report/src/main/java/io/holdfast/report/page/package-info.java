/**
 * Writes a {@link io.holdfast.report.model.ReportModel} as one HTML file that needs no network. Start at
 * {@link io.holdfast.report.page.ReportWriter}. The page itself (template, style, scripts, texts) is in the resources of
 * this package's parent; it lays out and formats and computes nothing.
 */
@NullMarked
package io.holdfast.report.page;

import org.jspecify.annotations.NullMarked;
