package io.holdfast.bench;

import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;

/**
 * What the store itself costs.
 *
 * @param activityRows rows of activity
 * @param bytesPerRow memory of the activity columns for a row
 * @param wholeBytesPerRow memory of all columns (ids, contracts, attributes too) for a row of activity
 * @param generateNanos making the rows without keeping them
 * @param rebuildNanos making them and building timelines
 * @param appendedRows rows of the last day
 * @param appendNanos appending them
 * @param sumNanos adding up the gap bytes
 */
record Costs(
        long activityRows,
        double bytesPerRow,
        double wholeBytesPerRow,
        double generateNanos,
        double rebuildNanos,
        long appendedRows,
        double appendNanos,
        double sumNanos) {

    /** The last day is appended to the timelines up to it; the result must say the same as the whole. */
    static Costs of(Timelines timelines, int customers, int runs) {
        long rows = rows(timelines);
        long columns = timelines.shards().stream()
                .mapToLong(shard -> shard.activities().bytes())
                .sum();
        int lastDay = Calendar.TO - 1;
        Timelines before = Company.timelines(customers, lastDay);
        Timelines day = Company.oneDay(customers, lastDay);
        check(timelines, before.append(day));
        long[] append = new long[runs];
        long[] sum = new long[runs];
        for (int run = 0; run < runs; run++) {
            append[run] = Timing.nanos(() -> before.append(day));
            sum[run] = Timing.nanos(() -> PlainSum.of(timelines));
        }
        double generate = Timing.nanos(() -> generate(customers));
        double rebuild = Timing.nanos(() -> Company.timelines(customers, Calendar.TO));
        return new Costs(
                rows,
                columns / (double) rows,
                timelines.bytes() / (double) rows,
                generate,
                rebuild,
                rows(day),
                Timing.median(append),
                Timing.median(sum));
    }

    /** Building alone. */
    double buildNanos() {
        return rebuildNanos - generateNanos;
    }

    static long rows(Timelines timelines) {
        return timelines.shards().stream()
                .map(TimelineShard::activities)
                .mapToLong(activities -> activities.rows())
                .sum();
    }

    private static long generate(int customers) {
        Customer customer = new Customer(Company.SEED);
        long rows = 0;
        for (int i = 0; i < customers; i++) {
            customer.make(i);
            rows += customer.activities;
        }
        return rows;
    }

    private static void check(Timelines whole, Timelines appended) {
        if (rows(whole) != rows(appended) || PlainSum.of(whole) != PlainSum.of(appended)) {
            throw new IllegalStateException("appending the last day differs from building all days");
        }
    }
}
