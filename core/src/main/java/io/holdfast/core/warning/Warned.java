package io.holdfast.core.warning;

import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who shows a sign at the end of a day, whatever the segment: kept as a summary, so that another segment is only a choice
 * among them (bench: figures). It holds what the order of warnings needs; the rest is found again for the few that are shown.
 */
final class Warned {
    private final Map<Integer, Part> parts;

    private Warned(List<Part> parts) {
        this.parts = parts.stream().collect(Collectors.toMap(Part::firstCustomer, Function.identity()));
    }

    /** One for each sign, so that rules that differ in one share the others. */
    static List<Warned> of(Timelines timelines, WarningRules rules, int day) {
        Signs signs = Signs.of(rules, timelines.currencies());
        return signs.all().stream().map(sign -> of(timelines, sign, day)).toList();
    }

    private static Warned of(Timelines timelines, EarlyWarning.Sign sign, int day) {
        return timelines
                .summaries()
                .get(
                        new Key(sign, day),
                        Warned.class,
                        () -> new Warned(FoldRunner.byShard(timelines, shard -> Part.of(shard, sign, day))));
    }

    /** Those of a shard's customers who show the sign. */
    Part part(TimelineShard shard) {
        return Objects.requireNonNull(parts.get(shard.firstCustomer()));
    }

    private record Key(EarlyWarning.Sign sign, int day) {}

    /**
     * What was seen in a shard's customers, shape (customers who show a sign) each.
     *
     * @param locals whose it is, ascending
     * @param kinds ordinals of {@link WarningKind}
     * @param daysLeft as in {@link Warning}; the largest number where not known
     * @param mrr minor units at stake; 0 where none or of several currencies
     */
    record Part(int firstCustomer, int[] locals, byte[] kinds, int[] daysLeft, long[] mrr) {
        /**
         * Looks at every customer of a shard once. Under a contract whoever is silent shows a sign, so there may be as many as customers:
         * no object is kept of any (bench: figures).
         */
        static Part of(TimelineShard shard, EarlyWarning.Sign sign, int day) {
            Timeline timeline = new Timeline(shard);
            int[] locals = new int[shard.customers()];
            byte[] kinds = new byte[shard.customers()];
            int[] daysLeft = new int[shard.customers()];
            long[] mrr = new long[shard.customers()];
            int size = 0;
            for (int local = 0; local < shard.customers(); local++) {
                Optional<EarlyWarning.Finding> found = Signs.find(sign, timeline.moveTo(local), day);
                if (found.isPresent()) {
                    locals[size] = local;
                    kinds[size] = (byte) found.get().kind().ordinal();
                    daysLeft[size] = found.get().daysLeft().orElse(Integer.MAX_VALUE);
                    mrr[size++] = Signs.atStake(timeline, day);
                }
            }
            return new Part(
                    shard.firstCustomer(),
                    Arrays.copyOf(locals, size),
                    Arrays.copyOf(kinds, size),
                    Arrays.copyOf(daysLeft, size),
                    Arrays.copyOf(mrr, size));
        }

        int size() {
            return locals.length;
        }
    }
}
