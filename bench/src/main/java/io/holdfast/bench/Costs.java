package io.holdfast.bench;

import io.holdfast.core.timeline.ActivityColumns;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;

/**
 * What the store itself costs.
 *
 * @param activityRows rows of activity
 * @param bytesPerRow memory of the activity columns for a row
 * @param wholeBytesPerRow memory of all columns (ids, contracts, attributes too) for a row of activity
 * @param generate making the rows without keeping them
 * @param rebuild making them and building timelines
 * @param appendedRows rows of the last day
 * @param append appending them
 * @param sum adding up the gap bytes
 */
record Costs(
        long activityRows,
        double bytesPerRow,
        double wholeBytesPerRow,
        Clock.Taken generate,
        Clock.Taken rebuild,
        long appendedRows,
        Clock.Taken append,
        Clock.Taken sum) {

    private static final int REBUILDS = 3;

    /** The last day is appended to the timelines up to it; the result must say the same as the whole. */
    static Costs of(Timelines timelines, int customers, int runs) {
        long rows = rows(timelines);
        long columns = timelines.shards().stream()
                .mapToLong(shard -> shard.activities().bytes())
                .sum();
        int lastDay = Calendar.TO - 1;
        Timelines before = Company.timelines(customers, lastDay);
        Timelines day = Company.oneDay(customers, lastDay);
        Clock append = new Clock(runs, 4);
        Clock sum = new Clock(runs, 8);
        for (int run = 0; run < 3 * runs; run++) {
            check(timelines, before.append(day));
        }
        for (int run = 0; run < runs; run++) {
            append.time(run, () -> before.append(day));
            sum.time(run, () -> PlainSum.of(timelines));
        }
        Clock generate = new Clock(REBUILDS, 1);
        Clock rebuild = new Clock(REBUILDS, 1);
        for (int run = 0; run < REBUILDS; run++) {
            generate.time(run, () -> generate(customers));
            rebuild.time(run, () -> Company.timelines(customers, Calendar.TO));
        }
        return new Costs(
                rows,
                columns / (double) rows,
                timelines.bytes() / (double) rows,
                generate.taken(),
                rebuild.taken(),
                rows(day),
                append.taken(),
                sum.taken());
    }

    static long rows(Timelines timelines) {
        return timelines.shards().stream()
                .map(TimelineShard::activities)
                .mapToLong(ActivityColumns::rows)
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
