package io.holdfast.core.warning;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Finds the customers who are still there on a day and show a sign of leaving; see {@link WarningKind} for the signs. Who
 * is void, or already lost by the same rule, is not warned of. A customer can be warned of for several reasons. The most
 * urgent come first, see {@link Warning#daysLeft}. Nothing after the day is used, so asking again later for the same day
 * gives the same answer.
 */
public final class EarlyWarning {
    private EarlyWarning() {}

    /** The warnings at the end of a day, the most urgent first. */
    public static List<Warning> of(Timelines timelines, WarningRules rules, int day, CustomerTest segment) {
        return first(timelines, rules, day, new Choice(segment, Integer.MAX_VALUE))
                .warnings();
    }

    /** The same, only the first of them and how many there are. */
    public static First first(Timelines timelines, WarningRules rules, int day, Choice choice) {
        UrgentFirst.Chosen chosen = FoldRunner.run(
                timelines, new UrgentFirst(Warned.of(timelines, rules, day), day, choice.segment(), choice.limit()));
        Signs signs = Signs.of(rules, timelines.currencies());
        List<Warning> warnings = chosen.first().stream()
                .sorted(UrgentFirst.ORDER)
                .flatMap(sign -> signs.of(timelines.timeline(sign.customer()), day).stream()
                        .filter(warning -> warning.kind().ordinal() == sign.kind()))
                .toList();
        return new First(chosen.count(), warnings);
    }

    /** Those of one customer, by his index. */
    public static List<Warning> ofOne(Timelines timelines, WarningRules rules, int day, int customer) {
        return Signs.of(rules, timelines.currencies()).of(timelines.timeline(customer), day).stream()
                .sorted(Warning.URGENT_FIRST)
                .toList();
    }

    /** Which warnings are asked for: those of the customers of a segment, at most so many. */
    public record Choice(CustomerTest segment, int limit) {}

    /** The most urgent warnings, and how many there are in all. */
    public record First(int count, List<Warning> warnings) {}

    /** One thing to look for. */
    @FunctionalInterface
    interface Sign {
        /** What it shows of a customer at the end of a day. */
        Optional<Finding> find(Timeline timeline, int day);
    }

    /** A sign seen in a customer; see {@link Warning}. The evidence is asked for of the few that are shown. */
    record Finding(WarningKind kind, int sinceDay, OptionalInt daysLeft, Supplier<Map<String, Integer>> evidence) {}
}
