package io.holdfast.core.segment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What the values of an attribute are to whoever chooses among them. */
public enum ValueKind {
    NUMBER(text -> Literal.number(text).isPresent()),
    DATE(text -> Literal.date(text).isPresent()),
    YES_NO(text -> Words.ALL.contains(text.toLowerCase(Locale.ROOT))),
    TEXT(text -> true);

    /** More need not be looked at to know. */
    private static final int LOOKED_AT = 1000;

    private final Predicate<String> fits;

    ValueKind(Predicate<String> fits) {
        this.fits = fits;
    }

    private static final class Words {
        static final Set<String> ALL = Set.of("true", "false", "yes", "no", "да", "нет", "是", "否");
    }

    /** The narrowest kind that all of them are; text when there are none. */
    public static ValueKind of(List<String> values) {
        List<String> some = values.stream()
                .filter(value -> !value.isEmpty())
                .limit(LOOKED_AT)
                .toList();
        if (some.isEmpty()) {
            return TEXT;
        }
        for (ValueKind kind : values()) {
            if (some.stream().allMatch(kind.fits)) {
                return kind;
            }
        }
        return TEXT;
    }
}
