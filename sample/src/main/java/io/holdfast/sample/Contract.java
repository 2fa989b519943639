package io.holdfast.sample;

import java.util.List;

/**
 * One row of the contracts.
 *
 * @param number counted from 1 within the customer
 * @param from first day of service
 * @param trialEnds first day after the trial, or {@link Window#NEVER}
 * @param termEnds end of the agreed year, or {@link Window#NEVER}
 */
record Contract(
        int number,
        Terms terms,
        int from,
        int trialEnds,
        int termEnds,
        Ending ending,
        List<DayRange> pauses,
        List<DayRange> pastDue) {}
