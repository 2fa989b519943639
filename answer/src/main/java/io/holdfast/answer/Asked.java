package io.holdfast.answer;

import java.util.List;
import java.util.Optional;

/**
 * A question in the words it was asked in: over which period, under which definition, for whom, as known when.
 *
 * @param period such as {@code 2026-01} or {@code last-month}
 * @param definition a name, {@code NAME@2} for an older version of one's own
 * @param switches of the definition turned for this question, such as {@code gap_days=30}
 * @param segment the rule for whom, empty for everybody
 * @param asOf the day at whose end it was known
 */
public record Asked(String period, String definition, List<String> switches, String segment, Optional<String> asOf) {
    /** The last period known whole. */
    public static final String LAST = "last-month";

    /** The definition of whoever names none. */
    public static final String USUAL = "holdfast";

    /** The question of the defaults, as the demo asks it. */
    public static Asked standard() {
        return new Asked(LAST, USUAL, List.of(), "", Optional.empty());
    }

    boolean periodGiven() {
        return !period.equals(LAST);
    }
}
