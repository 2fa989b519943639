package io.holdfast.server.customer;

import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer's activity as entries of his timeline, one for each day, so that it does not drown the rest. It comes from the
 * columns the figures are made of: a look for one customer among all events on disk takes a second at fifty million.
 */
record ActivityDays(Timelines timelines, ZoneId zone) {
    /** So many names of a day are told, the most frequent first. */
    private static final int NAMES = 3;

    /** Those up to the day of a moment; an entry stands at the end of its day. */
    List<TimelineEntry> of(String customer, Instant until) {
        int index = timelines.find(customer);
        if (index < 0) {
            return List.of();
        }
        Timeline timeline = timelines.timeline(index);
        SortedMap<Integer, SortedMap<String, Long>> days = new TreeMap<>();
        timeline.activities()
                .forEach(timeline.local(), (day, name, value) -> days.computeIfAbsent(day, any -> new TreeMap<>())
                        .merge(timelines.activityNames().get(name), 1L, Long::sum));
        days.tailMap((int) LocalDate.ofInstant(until, zone).toEpochDay() + 1).clear();
        List<TimelineEntry> entries = new ArrayList<>();
        days.forEach((day, names) -> entries.add(entry(LocalDate.ofEpochDay(day), names)));
        return entries;
    }

    private TimelineEntry entry(LocalDate day, SortedMap<String, Long> names) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        List<String> told = names.entrySet().stream()
                .filter(name -> !name.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(NAMES)
                .map(Map.Entry::getKey)
                .toList();
        long count = names.values().stream().mapToLong(Long::longValue).sum();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(); // in one order always: cursors are made of them
        fields.put("day", day.toString());
        fields.put("count", count);
        fields.put("names", told);
        return new TimelineEntry(
                TimelineKind.ACTIVITY.word(),
                "",
                end.toString(),
                day.toString(),
                fields,
                null,
                "",
                null,
                0,
                null,
                0,
                null,
                false);
    }
}
