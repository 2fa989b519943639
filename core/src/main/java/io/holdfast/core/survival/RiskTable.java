package io.holdfast.core.survival;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * At each time at which something happened: how many were at risk, had the event, were censored. All an estimator of
 * survival needs. Whoever is censored at a time was at risk at it: censoring comes after events.
 */
public final class RiskTable {
    private final double[] times;
    private final long[] atRisk;
    private final long[] events;
    private final long[] censored;

    private RiskTable(double[] times, long[] atRisk, long[] events, long[] censored) {
        this.times = times;
        this.atRisk = atRisk;
        this.events = events;
        this.censored = censored;
    }

    /**
     * From one row per subject.
     *
     * @param time when it was last seen, shape (subjects)
     * @param event whether the event happened then; otherwise it is censored, shape (subjects)
     */
    public static RiskTable of(double[] time, boolean[] event) {
        double[] entry = new double[time.length];
        Arrays.fill(entry, Double.NEGATIVE_INFINITY);
        return of(entry, time, event);
    }

    /**
     * From one row per subject that came under observation late: at risk in {@code (entry, time]} (left truncation).
     *
     * @throws Problem {@code INVALID_ARGUMENT} for a time that is no number or not after its entry
     */
    public static RiskTable of(double[] entry, double[] time, boolean[] event) {
        if (entry.length != time.length || time.length != event.length) {
            throw new IllegalArgumentException(
                    "lengths differ: " + entry.length + ", " + time.length + ", " + event.length);
        }
        check(entry, time);
        TreeSet<Double> distinct = new TreeSet<>();
        for (double t : time) {
            distinct.add(t);
        }
        double[] times = distinct.stream().mapToDouble(Double::doubleValue).toArray();
        long[] events = new long[times.length];
        long[] censored = new long[times.length];
        long[] atRisk = new long[times.length + 1];
        for (int i = 0; i < time.length; i++) {
            int last = Arrays.binarySearch(times, time[i]);
            int found = Arrays.binarySearch(times, entry[i]);
            int first = found >= 0 ? found + 1 : -found - 1;
            (event[i] ? events : censored)[last]++;
            atRisk[first]++;
            atRisk[last + 1]--;
        }
        for (int i = 1; i < atRisk.length; i++) {
            atRisk[i] += atRisk[i - 1];
        }
        return new RiskTable(times, Arrays.copyOf(atRisk, times.length), events, censored);
    }

    /** From counts by whole time: {events, censored}. */
    static RiskTable of(SortedMap<Integer, long[]> counts) {
        int n = counts.size();
        double[] times =
                counts.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        long[] events = counts.values().stream().mapToLong(pair -> pair[0]).toArray();
        long[] censored = counts.values().stream().mapToLong(pair -> pair[1]).toArray();
        long[] atRisk = new long[n];
        long left = 0;
        for (int i = n - 1; i >= 0; i--) {
            left += events[i] + censored[i];
            atRisk[i] = left;
        }
        return new RiskTable(times, atRisk, events, censored);
    }

    private static void check(double[] entry, double[] time) {
        for (int i = 0; i < time.length; i++) {
            if (!Double.isFinite(time[i]) || !(entry[i] < time[i])) {
                throw new Problem(
                        ErrorCode.INVALID_ARGUMENT,
                        "Row %d is under observation from %s to %s; it must end at a finite time after its beginning.",
                        i + 1,
                        entry[i],
                        time[i]);
            }
        }
    }

    /** How many distinct times there are. */
    public int size() {
        return times.length;
    }

    public double time(int index) {
        return times[index];
    }

    /** At risk just before the time. */
    public long atRisk(int index) {
        return atRisk[index];
    }

    public long events(int index) {
        return events[index];
    }

    public long censored(int index) {
        return censored[index];
    }

    /** How many are still under observation at a time: those whose last time is no earlier, as shown under a curve. */
    public long atRiskAt(double time) {
        int found = Arrays.binarySearch(times, time);
        int index = found >= 0 ? found : -found - 1;
        return index < times.length ? atRisk[index] : 0;
    }

    public long subjects() {
        return Arrays.stream(events).sum() + Arrays.stream(censored).sum();
    }

    public long totalEvents() {
        return Arrays.stream(events).sum();
    }

    /** The index of the last time that is no later; -1 when all are later. */
    int indexAt(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }
}
