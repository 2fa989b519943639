/**
 * Periods as people name them: months, quarters, weeks, fiscal years, "last-month". Start at
 * {@link io.holdfast.core.period.PeriodParser}. Uses {@code ledger} (for {@code Period}) and {@code problem}.
 */
@NullMarked
package io.holdfast.core.period;

import org.jspecify.annotations.NullMarked;
