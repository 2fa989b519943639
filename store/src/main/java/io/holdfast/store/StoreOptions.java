package io.holdfast.store;

import java.lang.management.ManagementFactory;
import java.time.Clock;

/**
 * How a store is opened.
 *
 * @param clock says when facts become known
 * @param memoryBytes how much memory the database may use beside the Java heap; what does not fit goes to the store's
 *     own temporary folder
 * @param threads how many threads a statement may use
 */
public record StoreOptions(Clock clock, long memoryBytes, int threads) {
    private static final long SMALLEST = 512L << 20;
    private static final long LARGEST = 16L << 30;

    public StoreOptions {
        if (memoryBytes <= 0 || threads <= 0) {
            throw new IllegalArgumentException("memory and threads must be positive");
        }
    }

    /** All processors and 30 % of the machine's memory, the heap having its share too. */
    public static StoreOptions standard(Clock clock) {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                        ? machine.getTotalMemorySize() * 3 / 10
                        : SMALLEST;
        return new StoreOptions(
                clock,
                Math.min(LARGEST, Math.max(SMALLEST, memory)),
                Runtime.getRuntime().availableProcessors());
    }

    public StoreOptions withMemoryBytes(long bytes) {
        return new StoreOptions(clock, bytes, threads);
    }
}
