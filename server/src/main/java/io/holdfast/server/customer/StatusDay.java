package io.holdfast.server.customer;

import io.holdfast.core.timeline.Day;
import io.holdfast.server.facts.Known;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A status for which nobody gave a day counts from the last known day on: figures are as of that day, and a later one would not show
 * in them.
 */
public final class StatusDay {
    private static final Set<String> STATUSES = Set.of("void", "unvoid");

    private StatusDay() {}

    /** What was given, with that day where it is a status without one. */
    public static Map<String, @Nullable String> given(String kind, Map<String, @Nullable String> fields, Known known) {
        int lastDay = known.timelines().extent().lastDay();
        String at = fields.get("at");
        if (!STATUSES.contains(kind) || lastDay == Day.ALWAYS || (at != null && !at.isBlank())) {
            return fields;
        }
        ZoneId zone = known.store().workspace().zone();
        LocalDate today = LocalDate.ofInstant(known.store().clock().instant(), zone);
        LocalDate last = LocalDate.ofEpochDay(lastDay);
        Map<String, @Nullable String> dated = new HashMap<>(fields);
        dated.put("at", (last.isBefore(today) ? last : today).toString());
        return dated;
    }
}
