package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.importing.mapping.Synonyms.Names;
import java.util.List;

/** What speaks for reading a column as a field, for the person who checks it. */
public enum Clue {
    /** The column is named as only this field is. */
    NAME,
    /** The column has a name that fits other fields and kinds as well, such as {@code date}. */
    COMMON_NAME,
    /** Its values alone, or somebody who said so. */
    VALUES;

    /** What speaks for a column of a kind's field. */
    public static Clue of(FactKind kind, String field, String column) {
        Names names = Synonyms.of(kind, field);
        String normal = Synonyms.normal(column);
        if (fits(names.strong(), normal)) {
            return NAME;
        }
        return fits(names.weak(), normal) ? COMMON_NAME : VALUES;
    }

    private static boolean fits(List<String> names, String normal) {
        return names.stream().anyMatch(name -> normal.equals(name) || normal.equals(name + "utc"));
    }
}
