package io.holdfast.store.importing.load;

import java.util.List;

/**
 * How one field is read.
 *
 * @param field its name
 * @param parsed SQL over the columns of the file; computed once and known to {@code value} and {@code checks} as {@link
 *     #alias}
 * @param value SQL of the value that is kept, null where it cannot be read
 * @param checks when the row is bad on account of it
 */
record Reading(String field, String parsed, String value, List<Check> checks) {
    Reading {
        checks = List.copyOf(checks);
    }

    /** A field whose value is kept as it is parsed. */
    static Reading plain(String field, String parsed, List<Check> checks) {
        return new Reading(field, parsed, alias(field), checks);
    }

    /** The name of the parsed value of a field. */
    static String alias(String field) {
        return "parsed_" + field;
    }
}
