package io.holdfast.core.ledger;

import java.util.Arrays;

/**
 * How many customers came, stayed and went in a period; see {@link Flow}. Counts of disjoint groups add up.
 *
 * <pre>
 *   |E| = |S| − |L_S| + |N| − |L_N| + |R| − |L_R|      always; a breach is an error
 *   |X| = |L_S| + |B| + |L_N| + |L_R| + |B_J|
 * </pre>
 */
public final class Flows {
    private static final int KINDS = Flow.values().length;
    public static final Flows NONE = new Flows(new long[KINDS]);

    private final long[] counts;

    private Flows(long[] counts) {
        this.counts = counts;
    }

    /** @param counts by {@link Flow#ordinal()}, copied */
    static Flows of(long[] counts) {
        Flows flows = new Flows(Arrays.copyOf(counts, KINDS));
        flows.check();
        return flows;
    }

    public long count(Flow flow) {
        return counts[flow.ordinal()];
    }

    public Flows plus(Flows that) {
        long[] sum = new long[KINDS];
        Arrays.setAll(sum, i -> counts[i] + that.counts[i]);
        return of(sum);
    }

    private void check() {
        long end = count(Flow.START)
                - count(Flow.LOST_OF_START)
                + count(Flow.NEW)
                - count(Flow.LOST_OF_NEW)
                + count(Flow.RETURNED)
                - count(Flow.LOST_OF_RETURNED);
        long left = count(Flow.LOST_OF_START)
                + count(Flow.BOUNCED)
                + count(Flow.LOST_OF_NEW)
                + count(Flow.LOST_OF_RETURNED)
                + count(Flow.BOUNCED_JOINERS);
        if (end != count(Flow.END) || left != count(Flow.LEFT)) {
            throw new IllegalStateException("the flows do not add up: " + this);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flows that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Flow flow : Flow.values()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(flow.symbol())
                    .append('=')
                    .append(count(flow));
        }
        return text.toString();
    }
}
