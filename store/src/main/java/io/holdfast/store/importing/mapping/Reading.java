package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FieldType;
import io.holdfast.store.importing.sniff.ColumnSample;
import java.util.ArrayList;
import java.util.Optional;

/**
 * How the values of a column are written, for whoever takes it for another field than the guess does.
 *
 * @param dates the format of its dates; empty when they are ISO dates or none
 * @param numbers the style of its numbers; empty when they are plain or none
 */
public record Reading(Optional<String> dates, Optional<String> numbers) {
    /** As the sampled values have it. */
    public static Reading of(ColumnSample column) {
        return new Reading(format(column, FieldType.INSTANT), format(column, FieldType.NUMBER));
    }

    private static Optional<String> format(ColumnSample column, FieldType type) {
        return ColumnFit.fits(column, type)
                ? ColumnFit.mapping(column, type, new ArrayList<>()).format()
                : Optional.empty();
    }
}
