package io.holdfast.server.customer;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** By what a timeline can be narrowed. */
enum TimelineKind {
    CONTRACT(FactKind.CONTRACT),
    ORDER(FactKind.ORDER),
    ACTIVITY(FactKind.ACTIVITY),
    TICKET(FactKind.TICKET),
    RESPONSE(FactKind.RESPONSE),
    INTERACTION(FactKind.INTERACTION),
    NOTE(FactKind.INTERACTION),
    COST(FactKind.COST),
    CONTACT(FactKind.CONTACT),
    STATUS(FactKind.STATUS),
    ATTRIBUTE(FactKind.ATTRIBUTE),
    CUSTOMER(FactKind.CUSTOMER),
    MARKET_EVENT(FactKind.MARKET_EVENT);

    private final FactKind fact;

    TimelineKind(FactKind fact) {
        this.fact = fact;
    }

    FactKind fact() {
        return fact;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of some words; all where there are none. */
    static Set<TimelineKind> of(List<String> words) {
        return words.isEmpty()
                ? EnumSet.allOf(TimelineKind.class)
                : words.stream()
                        .map(TimelineKind::of)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(TimelineKind.class)));
    }

    private static TimelineKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ServerParticular.TIMELINE_KIND_UNKNOWN,
                        word,
                        Arrays.stream(values()).map(TimelineKind::word).collect(Collectors.joining(", "))));
    }

    static TimelineKind of(FactKind fact, Object channel) {
        return fact == FactKind.INTERACTION && HandKind.NOTE_CHANNEL.equals(channel)
                ? NOTE
                : Arrays.stream(values())
                        .filter(kind -> kind.fact == fact)
                        .findFirst()
                        .orElseThrow();
    }
}
