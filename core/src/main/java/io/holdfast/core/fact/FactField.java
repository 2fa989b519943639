package io.holdfast.core.fact;

/**
 * One field of a kind of fact.
 *
 * @param name the column name in tables, mappings and exports, in snake case
 * @param type how it is read
 * @param required whether a row without it goes to quarantine
 * @param meaning one line for the glossary and for the mapping screen
 */
public record FactField(String name, FieldType type, boolean required, String meaning) {

    static FactField required(String name, FieldType type, String meaning) {
        return new FactField(name, type, true, meaning);
    }

    static FactField optional(String name, FieldType type, String meaning) {
        return new FactField(name, type, false, meaning);
    }
}
