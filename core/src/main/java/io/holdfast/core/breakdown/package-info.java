/**
 * A rate by group: who stands out, by more than chance, and which group moved the total. Start at
 * {@link io.holdfast.core.breakdown.Breakdown}. Uses {@code metric} and {@code ledger}.
 */
@NullMarked
package io.holdfast.core.breakdown;

import org.jspecify.annotations.NullMarked;
