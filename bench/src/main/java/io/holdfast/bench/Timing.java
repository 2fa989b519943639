package io.holdfast.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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

    /** Processor time of the whole process so far, both sides' threads included; it goes in steps of ten milliseconds. */
    static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
