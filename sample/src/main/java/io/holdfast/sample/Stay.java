package io.holdfast.sample;

/**
 * An unbroken time of service.
 *
 * @param from first day, of the trial if there is one
 * @param paidFrom first day after the trial
 * @param to first day without service, or {@link Window#NEVER}
 */
record Stay(int from, int paidFrom, int to) {
    /** The first day that is past it or past what is observed. */
    int lastObserved() {
        return Math.min(to, Window.END_DAY);
    }

    boolean holds(int day) {
        return day >= from && day < to;
    }
}
