package io.holdfast.store.person;

import io.holdfast.core.fact.FactKind;
import java.util.List;
import java.util.Map;

/** The fields in which a customer speaks himself, or somebody writes freely about him: they may say anything of a person. */
public final class OwnWords {
    private static final Map<FactKind, List<String>> FIELDS = Map.of(
            FactKind.CONTRACT, List.of("reason_text"),
            FactKind.RESPONSE, List.of("text"),
            FactKind.INTERACTION, List.of("outcome"));

    private OwnWords() {}

    public static List<String> of(FactKind kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }
}
