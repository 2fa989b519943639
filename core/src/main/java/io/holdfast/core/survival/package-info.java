/**
 * How long customers stay, with those still there counted for as long as they were seen. One estimator per file. Start at
 * {@link io.holdfast.core.survival.Lifetimes} for customers and {@link io.holdfast.core.survival.KaplanMeier} for the
 * curve. Uses {@code ledger} and {@code metric} (for its interval).
 */
@NullMarked
package io.holdfast.core.survival;

import org.jspecify.annotations.NullMarked;
