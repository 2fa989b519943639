package io.holdfast.core.warning;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Chooses the most urgent of the signs of a segment's customers and counts them all. */
final class UrgentFirst implements Fold<UrgentFirst.Chosen, UrgentFirst.Chosen> {
    /** The order of {@link Warning#URGENT_FIRST}. */
    static final Comparator<Sign> ORDER = Comparator.comparingInt(Sign::daysLeft)
            .thenComparingInt(Sign::kind)
            .thenComparing(Comparator.comparingLong(Sign::mrr).reversed())
            .thenComparingInt(Sign::customer);

    private final List<Warned> warned;
    private final int day;
    private final CustomerTest segment;
    private final int limit;

    UrgentFirst(List<Warned> warned, int day, CustomerTest segment, int limit) {
        this.warned = List.copyOf(warned);
        this.day = day;
        this.segment = segment;
        this.limit = limit;
    }

    /** A sign of a customer; see {@link Warned.Part}. */
    record Sign(int customer, int kind, int daysLeft, long mrr) {}

    /** How many signs there are, and the most urgent of them with the least urgent of these on top. */
    static final class Chosen {
        private final PriorityQueue<Sign> first = new PriorityQueue<>(ORDER.reversed());
        private int count;

        PriorityQueue<Sign> first() {
            return first;
        }

        int count() {
            return count;
        }

        private void offer(Sign sign, int limit) {
            if (first.size() < limit) {
                first.add(sign);
            } else if (limit > 0 && ORDER.compare(sign, first.element()) < 0) {
                first.remove();
                first.add(sign);
            }
        }
    }

    @Override
    public Chosen start() {
        return new Chosen();
    }

    @Override
    public void acceptAll(Chosen state, TimelineShard shard, int from, int to) {
        Timeline timeline = new Timeline(shard);
        for (Warned sign : warned) {
            choose(state, sign.part(shard), timeline);
        }
    }

    private void choose(Chosen state, Warned.Part part, Timeline timeline) {
        for (int i = 0; i < part.size(); i++) {
            int local = part.locals()[i];
            if (segment.test(timeline.moveTo(local), day)) {
                state.count++;
                int customer = part.firstCustomer() + local;
                state.offer(new Sign(customer, part.kinds()[i], part.daysLeft()[i], part.mrr()[i]), limit);
            }
        }
    }

    @Override
    public void accept(Chosen state, Timeline timeline) {
        throw new UnsupportedOperationException("signs are kept by the shard");
    }

    @Override
    public Chosen merge(Chosen left, Chosen right) {
        left.count += right.count;
        right.first.forEach(sign -> left.offer(sign, limit));
        return left;
    }

    @Override
    public Chosen finish(Chosen state) {
        return state;
    }
}
