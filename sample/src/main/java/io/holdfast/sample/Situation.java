package io.holdfast.sample;

/**
 * What changes from month to month and bears on leaving.
 *
 * @param month counted from the start of the window
 * @param tenure months since the start of this paid service, 0 in its first
 * @param exposure share of the month in which he can leave
 * @param terms the contract in force
 * @param renewalDue whether the term of a yearly contract ends in this month
 * @param fading whether his use is fading
 * @param badTickets badly handled tickets in the month before
 * @param called whether he was called in one of the two months before
 * @param returned whether he had left before
 */
record Situation(
        int month,
        int tenure,
        double exposure,
        Terms terms,
        boolean renewalDue,
        boolean fading,
        int badTickets,
        boolean called,
        boolean returned) {}
