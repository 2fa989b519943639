package io.holdfast.store.importing.load;

import java.util.List;

/**
 * How one field is read.
 *
 * @param field its name
 * @param value SQL of its value, null where it cannot be read
 * @param checks when the row is bad on account of it
 */
record Reading(String field, String value, List<Check> checks) {
    Reading {
        checks = List.copyOf(checks);
    }
}
