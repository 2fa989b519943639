package io.holdfast.server.customer;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.ReadingZones;
import io.holdfast.store.bulk.BulkAttributes;
import io.holdfast.store.hand.HandFacts;
import io.holdfast.store.person.FactsOfOne;
import io.holdfast.store.person.OneFact;
import io.holdfast.store.person.OwnWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes entries of a timeline out of facts: one for each moment of a fact, with what may not be seen masked. */
final class TimelineEntries {
    /** Newest first; what holds from the beginning comes last. Of one moment the newer batch first. */
    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(
                    (TimelineEntry entry) -> entry.at() == null ? "" : entry.at(), Comparator.reverseOrder())
            .thenComparing(TimelineEntry::batch, Comparator.reverseOrder())
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::event)
            .thenComparing(entry -> String.valueOf(entry.key()))
            .thenComparing(entry -> entry.fields().toString())
            .thenComparing(TimelineEntry::toString);

    private final FactStore store;
    private final Timelines timelines;
    private final ZoneId zone;
    private final ReadingZones zones;
    private final boolean masked;
    private final PersonalAttributes personal;

    /**
     * @param timelines what is known by the moment asked about
     * @param masked whether personal data is hidden
     */
    TimelineEntries(FactStore store, Timelines timelines, boolean masked) {
        this.store = store;
        this.timelines = timelines;
        this.zone = store.workspace().zone();
        this.zones = store.readingZones();
        this.masked = masked;
        this.personal = store.personalAttributes();
    }

    /** The entries of a customer as known by a moment, newest first; nothing that lies ahead of it. */
    List<TimelineEntry> of(String customer, Set<TimelineKind> kinds, Instant knownBy) {
        Set<FactKind> facts = kinds.stream()
                .map(TimelineKind::fact)
                .filter(kind -> kind != FactKind.ACTIVITY)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactKind.class)));
        List<TimelineEntry> entries = new ArrayList<>(
                kinds.contains(TimelineKind.ACTIVITY)
                        ? new ActivityDays(timelines, zone).of(customer, knownBy)
                        : List.of());
        List<OneFact> found = FactsOfOne.of(store, customer, knownBy, new FactsOfOne.Asked(facts, HandFacts.SOURCE));
        ContactNames names = ContactNames.of(store, customer, knownBy, found);
        for (OneFact fact : found) {
            TimelineKind kind = TimelineKind.of(fact.kind(), fact.fields().getOrDefault("channel", ""));
            if (kinds.contains(kind)) {
                moments(fact).forEach((event, at) -> {
                    if (at.isEmpty() || !at.get().isAfter(knownBy)) {
                        entries.add(entry(kind, event, at, shown(fact, names)));
                    }
                });
            }
        }
        entries.sort(NEWEST_FIRST);
        return entries;
    }

    private static Map<String, Optional<Instant>> moments(OneFact fact) {
        Map<String, Optional<Instant>> moments = new LinkedHashMap<>();
        switch (fact.kind()) {
            case CONTRACT -> {
                moments.put("started", fact.at());
                later(moments, "cancel_requested", fact, "cancel_requested_at");
                later(moments, "ended", fact, "ended_at");
            }
            case ORDER -> {
                moments.put("ordered", fact.at());
                later(moments, "returned", fact, "returned_at");
            }
            case TICKET -> {
                moments.put("opened", fact.at());
                later(moments, "solved", fact, "solved_at");
            }
            case CONTACT -> {
                moments.put("joined", fact.at());
                later(moments, "left", fact, "left_at");
            }
            default -> moments.put("", fact.at());
        }
        return moments;
    }

    private static void later(Map<String, Optional<Instant>> moments, String event, OneFact fact, String field) {
        Optional.ofNullable(fact.fields().get(field))
                .map(at -> Instant.parse(at.toString()))
                .ifPresent(at -> moments.put(event, Optional.of(at)));
    }

    private TimelineEntry entry(TimelineKind kind, String event, Optional<Instant> at, OneFact fact) {
        boolean written = fact.kind() != FactKind.CONTRACT || event.equals("cancel_requested");
        boolean byHand = written && fact.origin().source().equals(HandFacts.SOURCE) && isWrittenByHand(fact);
        return new TimelineEntry(
                kind.word(),
                event,
                at.map(Instant::toString).orElse(null),
                at.map(moment -> zones.day(moment, fact.origin().batch()).toString())
                        .orElse(null),
                fact.fields(),
                fact.key().orElse(null),
                fact.origin().source(),
                byHand || isWrittenOfMany(fact) ? fact.origin().file() : null,
                fact.origin().batch(),
                fact.origin().knownAt().toString(),
                fact.corrections(),
                fact.takenBack().map(Instant::toString).orElse(null),
                byHand);
    }

    private boolean isWrittenByHand(OneFact fact) {
        return store.batch(fact.origin().batch()).filter(HandFacts::isByHand).isPresent();
    }

    /** Of an attribute the name stands where otherwise who wrote it does. */
    private boolean isWrittenOfMany(OneFact fact) {
        return fact.kind() != FactKind.ATTRIBUTE
                && fact.origin().source().equals(BulkAttributes.SOURCE)
                && store.batch(fact.origin().batch())
                        .filter(BulkAttributes::wrote)
                        .isPresent();
    }

    private OneFact shown(OneFact fact, ContactNames names) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(fact.fields());
        names.with(fact).ifPresent(contact -> fields.put(ContactNames.FIELD, contact));
        if (masked) {
            OwnWords.of(fact.kind()).forEach(name -> fields.computeIfPresent(name, (any, text) -> Timelines.HIDDEN));
            if (fact.kind() == FactKind.ATTRIBUTE && personal.isPersonal(String.valueOf(fields.get("name")))) {
                fields.put("value", Timelines.HIDDEN);
            }
            if (fact.kind() == FactKind.INTERACTION) {
                ContactNames.HIDDEN_FIELDS.forEach(
                        name -> fields.computeIfPresent(name, (any, text) -> Timelines.HIDDEN));
            }
        }
        return new OneFact(
                fact.kind(), fact.at(), fact.key(), fact.origin(), fields, fact.corrections(), fact.takenBack());
    }
}
