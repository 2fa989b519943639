/**
 * Shapes of retention: folds over the days on which customers were active or bought. Start at
 * {@link io.holdfast.core.cohort.CohortTriangle}. Periods are given by their boundary days, so any calendar will do; each
 * fold takes a filter of customers. Uses {@code timeline} and {@code problem} only.
 */
@NullMarked
package io.holdfast.core.cohort;

import org.jspecify.annotations.NullMarked;
