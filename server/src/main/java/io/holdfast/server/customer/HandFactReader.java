package io.holdfast.server.customer;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.review.ReasonTaxonomy;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.FactStore;
import io.holdfast.store.hand.HandFact;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a person wrote: each field by its type, and what of a kind must be there. */
public final class HandFactReader {
    private static final String AT = "at";
    private static final Map<String, Set<String>> WORDS = Map.of(
            "interaction.channel", Set.of("email", "phone", "meeting", "visit", "letter", "chat", "social"),
            "interaction.direction", Set.of("in", "out"),
            "response.kind", Set.of("nps", "csat", "ces", "exit", "custom"),
            "cost.kind", Set.of("acquisition", "service", "incentive"),
            "contact.role", Set.of("champion", "buyer", "user", "other"));

    private final HandValues values;
    private final Instant now;

    public HandFactReader(FactStore store) {
        this.now = store.clock().instant();
        this.values = new HandValues(store.workspace().zone(), store.workspace().currency(), now);
    }

    /** @param by who writes it */
    public HandFact read(String customer, NewHandFact given, String by) {
        HandKind kind = HandKind.find(given.kind())
                .orElseThrow(() -> new Problem(
                        ServerParticular.HAND_KIND_UNKNOWN,
                        given.kind(),
                        List.of(HandKind.values()).stream().map(HandKind::word).toList()));
        Map<String, String> texts = texts(kind, given.fields());
        Map<String, Object> read = new LinkedHashMap<>();
        read.put(
                kind.fact().validAt(),
                Optional.ofNullable(texts.get(AT)).map(values::moment).orElse(now));
        Map<String, String> fields = renamed(kind, texts);
        fields.forEach((name, text) -> read.put(name, value(kind, name, text, fields)));
        settle(kind, read, by);
        NewHandFact.@Nullable Replaced replaced = given.replaces();
        return new HandFact(
                kind.fact(),
                customer,
                read,
                Optional.ofNullable(replaced).map(NewHandFact.Replaced::key),
                replaced == null ? OptionalInt.empty() : OptionalInt.of(replaced.batch()));
    }

    private static Map<String, String> texts(HandKind kind, Map<String, @Nullable String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        given.forEach((name, text) -> {
            if (!name.equals(AT) && !kind.fields().contains(name)) {
                throw new Problem(
                        ServerParticular.HAND_FIELD_UNKNOWN, kind.word(), name, String.join(", ", kind.fields()));
            }
            if (text != null && !text.isBlank()) {
                texts.put(name, text.strip());
            }
        });
        Set<String> missing = new TreeSet<>(kind.required());
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw new Problem(ServerParticular.HAND_FIELD_MISSING, kind.word(), String.join(", ", missing));
        }
        return texts;
    }

    /** By the names of the fact's own fields; when it was is read by itself. */
    private static Map<String, String> renamed(HandKind kind, Map<String, String> texts) {
        Map<String, String> fields = new LinkedHashMap<>(texts);
        fields.remove(AT);
        if (kind == HandKind.NOTE) {
            fields.put("outcome", fields.remove("text"));
        }
        return fields;
    }

    private Object value(HandKind kind, String name, String text, Map<String, String> all) {
        FactField field = kind.fact().field(name).orElseThrow();
        Set<String> words = WORDS.getOrDefault(kind.word() + "." + name, Set.of());
        if (!words.isEmpty() && !words.contains(text.toLowerCase(Locale.ROOT))) {
            throw new Problem(
                    ServerParticular.HAND_WORD_UNKNOWN,
                    text,
                    name,
                    kind.word(),
                    String.join(", ", new TreeSet<>(words)));
        }
        if (name.equals("reason_code")) {
            return ReasonTaxonomy.find(text)
                    .orElseThrow(() -> new Problem(ServerParticular.REASON_UNKNOWN, text))
                    .code();
        }
        return words.isEmpty() ? values.of(field, text, all.get("currency")) : text.toLowerCase(Locale.ROOT);
    }

    private void settle(HandKind kind, Map<String, Object> read, String by) {
        switch (kind) {
            case NOTE -> {
                read.put("channel", HandKind.NOTE_CHANNEL);
                read.put("by", by);
            }
            case INTERACTION -> read.put("by", by);
            case VOID, UNVOID -> {
                read.put("status", kind.word());
                read.put("by", by);
            }
            case RESPONSE -> requireScore(read);
            case ORDER, COST -> read.putIfAbsent("currency", values.currency());
            case TICKET -> requireSolvedAfter(read);
            case CONTACT -> {
                requireLeftAfter(read);
                ContactWays.require(read);
            }
        }
    }

    private static void requireScore(Map<String, Object> read) {
        Object score = read.get("score");
        boolean nps = "nps".equals(read.get("kind"));
        if (nps && score == null) {
            throw new Problem(ServerParticular.NPS_WITHOUT_SCORE);
        }
        double limit = nps ? 10 : 100;
        if (score instanceof Double number && (number < 0 || number > limit || (nps && number != Math.rint(number)))) {
            throw new Problem(nps ? ServerParticular.NPS_SCORE : ServerParticular.SCORE_OUTSIDE);
        }
    }

    private static void requireSolvedAfter(Map<String, Object> read) {
        if (read.get("solved_at") instanceof Instant solved
                && read.get("opened_at") instanceof Instant opened
                && solved.isBefore(opened)) {
            throw new Problem(ServerParticular.SOLVED_BEFORE_OPENED);
        }
    }

    private static void requireLeftAfter(Map<String, Object> read) {
        if (read.get("left_at") instanceof Instant left
                && read.get("since") instanceof Instant since
                && left.isBefore(since)) {
            throw new Problem(ServerParticular.LEFT_BEFORE_TALK);
        }
    }
}
