package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * In which periods each customer was active, one bit a period: the smallest form from which triangles and lifecycles can
 * be counted exactly. Made once from the columns, it takes 8 bytes a customer for up to 64 periods, and after an append
 * only shards that changed are read again.
 */
public final class PeriodMasks {
    private final Periods periods;
    private final DaySource source;
    private final int words;
    private final List<Part> parts;

    private PeriodMasks(Periods periods, DaySource source, List<Part> parts) {
        this.periods = periods;
        this.source = source;
        this.words = (periods.count() + 63) >> 6;
        this.parts = parts;
    }

    /**
     * The bits of one shard.
     *
     * @param days the columns they were read from
     * @param bits shape (customers, words)
     */
    private record Part(Object days, int firstCustomer, long[] bits) {}

    /** Read when first asked for, then kept beside the timelines. */
    public static PeriodMasks of(Timelines timelines, Periods periods, DaySource source) {
        return timelines.summaries().get(new Key(periods, source), PeriodMasks.class, () -> new PeriodMasks(
                        periods, source, List.of())
                .updated(timelines));
    }

    private record Key(Periods periods, DaySource source) {}

    /** The masks of timelines to which something was appended; shards that share their columns share their masks. */
    public PeriodMasks updated(Timelines timelines) {
        return new PeriodMasks(periods, source, FoldRunner.run(timelines, new Reading()));
    }

    public Periods periods() {
        return periods;
    }

    public DaySource source() {
        return source;
    }

    public int words() {
        return words;
    }

    /** All words of a shard's customers, shape (customers, words); not to be written. */
    public long[] bits(TimelineShard shard) {
        return parts.stream()
                .filter(part -> part.firstCustomer == shard.firstCustomer())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "These masks were made from other timelines; no shard starts at " + shard.firstCustomer()))
                .bits;
    }

    public long bytes() {
        return parts.stream().mapToLong(part -> 8L * part.bits.length).sum();
    }

    private Object days(TimelineShard shard) {
        return source == DaySource.ACTIVITY ? shard.activities() : shard.orders();
    }

    /** Reads the shards whose columns are not those already read. */
    private final class Reading implements Fold<List<Part>, List<Part>> {
        @Override
        public List<Part> start() {
            return new ArrayList<>();
        }

        @Override
        public void accept(List<Part> state, Timeline timeline) {
            acceptAll(state, timeline.shard(), timeline.local(), timeline.local() + 1);
        }

        @Override
        public void acceptAll(List<Part> state, TimelineShard shard, int from, int to) {
            for (Part part : parts) {
                if (part.days == days(shard) && part.bits.length == shard.customers() * words) {
                    state.add(part);
                    return;
                }
            }
            PeriodReader reader = new PeriodReader(periods, source);
            long[] bits = new long[(to - from) * words];
            reader.read(shard, from, to, bits);
            state.add(new Part(days(shard), shard.firstCustomer() + from, bits));
        }

        @Override
        public List<Part> merge(List<Part> left, List<Part> right) {
            left.addAll(right);
            return left;
        }

        @Override
        public List<Part> finish(List<Part> state) {
            return List.copyOf(state);
        }
    }
}
