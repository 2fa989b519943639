package io.holdfast.sample;

/**
 * One leaving with its truth.
 *
 * @param stay which stay it ended, counted from 1
 * @param day first day without service
 * @param reason the true reason, one of the reason codes
 * @param stated what the customer says when asked; empty when he says nothing
 * @param back day of his return, or {@link Window#NEVER}
 */
record Leaving(int stay, int day, Cause cause, String reason, String stated, int back) {}
