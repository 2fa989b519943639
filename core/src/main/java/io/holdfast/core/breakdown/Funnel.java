package io.holdfast.core.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.TreeSet;

/**
 * The funnel a breakdown is drawn in: {@link FunnelLimits} by the size of a group, from below the smallest judged group to
 * above the largest. Sizes stand in one ratio to each other, so that they are closer where the funnel bends.
 *
 * @param points by ascending size; empty when no group is judged
 */
public record Funnel(List<Point> points) {
    private static final int STEPS = 40;
    private static final double BELOW = 0.8;
    private static final double ABOVE = 1.05;

    public Funnel {
        points = List.copyOf(points);
    }

    /** The limits of groups of a size, customers in the denominator. */
    public record Point(long size, FunnelLimits limits) {}

    static Funnel of(Breakdown breakdown) {
        LongSummaryStatistics sizes = breakdown.groups().stream()
                .filter(group -> group.limits().isPresent())
                .mapToLong(group -> group.rate().denominator())
                .summaryStatistics();
        List<Point> points = new ArrayList<>();
        if (sizes.getCount() > 0) {
            double share = breakdown.total().rate().value().orElseThrow();
            between(sizes.getMin(), sizes.getMax())
                    .forEach(size -> points.add(new Point(size, FunnelLimits.of(size, share))));
        }
        return new Funnel(points);
    }

    private static TreeSet<Long> between(long smallest, long largest) {
        double from = Math.max(1, Math.floor(smallest * BELOW));
        double to = Math.max(from + 1, Math.ceil(largest * ABOVE));
        TreeSet<Long> sizes = new TreeSet<>();
        for (int step = 0; step <= STEPS; step++) {
            sizes.add(Math.round(from * Math.pow(to / from, step / (double) STEPS)));
        }
        return sizes;
    }
}
