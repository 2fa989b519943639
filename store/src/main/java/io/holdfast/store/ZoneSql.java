package io.holdfast.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL that turns a UTC timestamp into the local day of a zone: {@code local_day(moment)}, or {@code day_of(moment, batch)} of one
 * that a batch told, see {@link ReadingZones}. It spells the zone's offsets out as a decision tree, an order of magnitude
 * faster than the database's own conversion and by the same rules as the rest of the program.
 */
final class ZoneSql {
    /** Rules that go on for ever are spelt out until here; what is later keeps the last offset. */
    private static final Instant LAST = Instant.parse("2101-01-01T00:00:00Z");

    private ZoneSql() {}

    static String macro(ZoneId zone) {
        return "CREATE OR REPLACE MACRO local_day(moment) AS " + localDay(zone.getRules());
    }

    static String macro(ReadingZones zones) {
        StringBuilder sql = new StringBuilder("CREATE OR REPLACE MACRO day_of(moment, batch) AS ");
        if (zones.batches().isEmpty()) {
            return sql.append("local_day(moment)").toString();
        }
        sql.append("CASE");
        zones.batches().forEach((zone, batches) -> {
            String day = localDay(zone.getRules());
            String numbers = batches.stream().map(String::valueOf).collect(Collectors.joining(", "));
            sql.append(" WHEN batch IN (%s) AND moment = %s THEN %s".formatted(numbers, start(zone, day), day));
        });
        return sql.append(" ELSE local_day(moment) END").toString();
    }

    /** When a day begins: not at midnight where clocks are put forward then. */
    private static String start(ZoneId zone, String day) {
        return "timezone('UTC', timezone(" + Sql.literal(zone.getId()) + ", (" + day + ")::TIMESTAMP))";
    }

    private static String localDay(ZoneRules rules) {
        List<ZoneOffsetTransition> transitions = transitions(rules);
        if (transitions.isEmpty()) {
            ZoneOffset offset = rules.getOffset(Instant.EPOCH);
            return offset.equals(ZoneOffset.UTC)
                    ? "(moment)::DATE"
                    : "(moment + INTERVAL " + offset.getTotalSeconds() + " SECONDS)::DATE";
        }
        return "(moment + to_seconds(" + offsets(transitions, 0, transitions.size()) + "))::DATE";
    }

    /** The offset in seconds between the transitions {@code from - 1} and {@code to}. */
    private static String offsets(List<ZoneOffsetTransition> transitions, int from, int to) {
        if (from == to) {
            ZoneOffset offset = from == 0
                    ? transitions.get(0).getOffsetBefore()
                    : transitions.get(from - 1).getOffsetAfter();
            return Integer.toString(offset.getTotalSeconds());
        }
        int middle = (from + to) >>> 1;
        String moment = LocalDateTime.ofInstant(transitions.get(middle).getInstant(), ZoneOffset.UTC)
                .toString()
                .replace('T', ' ');
        return "CASE WHEN moment < TIMESTAMP '" + moment + "' THEN " + offsets(transitions, from, middle) + " ELSE "
                + offsets(transitions, middle + 1, to) + " END";
    }

    private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>(rules.getTransitions());
        Instant at = transitions.isEmpty()
                ? Instant.EPOCH
                : transitions.get(transitions.size() - 1).getInstant();
        ZoneOffsetTransition next = rules.nextTransition(at);
        while (next != null && next.getInstant().isBefore(LAST)) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return transitions;
    }
}
