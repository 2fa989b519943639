/**
 * What a report says, as plain data: {@link io.holdfast.report.model.ReportModel} and its parts. Nothing here computes;
 * what is undefined is empty, and a section without data is left out with its reason.
 */
@NullMarked
package io.holdfast.report.model;

import org.jspecify.annotations.NullMarked;
