package io.holdfast.core.warning;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who shows a sign at the end of a day, whatever the segment: kept as a summary, so that another segment is only a choice
 * among them. It holds what the order of warnings needs; the rest is found again for the few that are shown.
 */
final class Warned {
    private final Map<Integer, Part> parts;

    private Warned(List<Part> parts) {
        this.parts = parts.stream().collect(Collectors.toMap(Part::firstCustomer, Function.identity()));
    }

    static Warned of(Timelines timelines, WarningRules rules, int day) {
        return timelines
                .summaries()
                .get(
                        new Key(rules, day),
                        Warned.class,
                        () -> new Warned(
                                FoldRunner.run(timelines, new Making(Signs.of(rules, timelines.currencies()), day))));
    }

    /** The signs seen in the customers of a shard, those of one customer next to each other. */
    Part part(TimelineShard shard) {
        return Objects.requireNonNull(parts.get(shard.firstCustomer()));
    }

    private record Key(WarningRules rules, int day) {}

    /**
     * The signs of a shard's customers, shape (signs) each.
     *
     * @param locals whose it is, ascending
     * @param kinds ordinals of {@link WarningKind}
     * @param daysLeft as in {@link Warning}; the largest number where not known
     * @param mrr minor units at stake; 0 where none or of several currencies
     */
    record Part(int firstCustomer, int[] locals, byte[] kinds, int[] daysLeft, long[] mrr) {
        static Part of(int firstCustomer, List<Warning> found) {
            return new Part(
                    firstCustomer,
                    found.stream()
                            .mapToInt(one -> one.customer() - firstCustomer)
                            .toArray(),
                    kinds(found),
                    found.stream()
                            .mapToInt(one -> one.daysLeft().orElse(Integer.MAX_VALUE))
                            .toArray(),
                    found.stream().mapToLong(Warning::revenue).toArray());
        }

        private static byte[] kinds(List<Warning> found) {
            byte[] kinds = new byte[found.size()];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = (byte) found.get(i).kind().ordinal();
            }
            return kinds;
        }

        int size() {
            return locals.length;
        }
    }

    /** Looks at every customer once, one shard after the other. */
    private record Making(Signs signs, int day) implements Fold<List<Part>, List<Part>> {
        @Override
        public List<Part> start() {
            return new ArrayList<>();
        }

        @Override
        public void acceptAll(List<Part> state, TimelineShard shard, int from, int to) {
            Timeline timeline = new Timeline(shard);
            List<Warning> found = new ArrayList<>();
            for (int local = from; local < to; local++) {
                found.addAll(signs.of(timeline.moveTo(local), day));
            }
            state.add(Part.of(shard.firstCustomer(), found));
        }

        @Override
        public void accept(List<Part> state, Timeline timeline) {
            throw new UnsupportedOperationException("signs are kept by the shard");
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
