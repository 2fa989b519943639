package io.holdfast.core.warning;

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
        return signs.all().stream().map(sign -> of(timelines, signs, sign, day)).toList();
    }

    private static Warned of(Timelines timelines, Signs signs, EarlyWarning.Sign sign, int day) {
        return timelines
                .summaries()
                .get(
                        new Key(sign, day),
                        Warned.class,
                        () -> new Warned(FoldRunner.byShard(timelines, shard -> Part.of(shard, signs, sign, day))));
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
        /** Looks at every customer of a shard once. */
        static Part of(TimelineShard shard, Signs signs, EarlyWarning.Sign sign, int day) {
            Timeline timeline = new Timeline(shard);
            List<Warning> found = new ArrayList<>();
            for (int local = 0; local < shard.customers(); local++) {
                signs.add(sign, timeline.moveTo(local), day, found);
            }
            return of(shard.firstCustomer(), found);
        }

        private static Part of(int firstCustomer, List<Warning> found) {
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
}
