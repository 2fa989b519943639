/**
 * The five-step review of a period: which share left, why, what it cost, what was done, what to change; each step with
 * what is known so far. Start at {@link io.holdfast.core.review.FiveStepReview}. Uses {@code ledger} and {@code
 * metric}.
 */
@NullMarked
package io.holdfast.core.review;

import org.jspecify.annotations.NullMarked;
