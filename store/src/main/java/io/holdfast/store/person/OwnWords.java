package io.holdfast.store.person;

import io.holdfast.core.fact.FactKind;
import java.util.List;
import java.util.Map;

/**
 * The fields in which a customer speaks himself, somebody writes freely about him, or that name somebody there: they may
 * say anything of a person. They stand with the facts, are masked for who may not see personal data, and go away when the
 * customer is erased.
 */
public final class OwnWords {
    private static final Map<FactKind, List<String>> FIELDS = Map.of(
            FactKind.CONTRACT, List.of("reason_text"),
            FactKind.RESPONSE, List.of("text"),
            FactKind.INTERACTION, List.of("outcome"),
            FactKind.CONTACT, List.of("name", "email", "phone"));

    private OwnWords() {}

    public static List<String> of(FactKind kind) {
        return FIELDS.getOrDefault(kind, List.of());
    }
}
