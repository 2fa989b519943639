package io.holdfast.core.segment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates as they are written in rules and attributes. */
final class Literal {
    /** Short enough that no number costs more than a glance. */
    static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Literal() {}

    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A date as its day. */
    static Optional<Long> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
