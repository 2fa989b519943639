/**
 * The whole report as one page. Start at {@link io.holdfast.server.report.CompanyReport}. Uses {@code account}, {@code audit},
 * {@code figure} and {@code text}.
 */
@NullMarked
package io.holdfast.server.report;

import org.jspecify.annotations.NullMarked;
