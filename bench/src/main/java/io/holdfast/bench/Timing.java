package io.holdfast.bench;

import java.util.Arrays;

/** Medians of wall time. */
final class Timing {
    private Timing() {}

    /** Something to measure. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs something once and returns its nanoseconds. */
    static <T, E extends Exception> long nanos(Work<T, E> work) throws E {
        long start = System.nanoTime();
        T result = work.run();
        long end = System.nanoTime();
        if (result == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return end - start;
    }

    static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
