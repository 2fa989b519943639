package io.holdfast.store;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which zones batches were read where that is not the workspace's. A date without a time is kept as the moment at which it began
 * in the zone it was read in. It stays that date in every zone: a moment at which a day begins in the zone of its batch is
 * that day.
 *
 * @param batches numbers of batches by zone, each ascending
 */
public record ReadingZones(ZoneId workspace, Map<ZoneId, List<Integer>> batches) {
    /** In a mapping a zone stands on a line of its own, for all fields or inside a field. */
    private static final String ZONES = """
            SELECT batch_id, unnest(regexp_extract_all(mapping, '(?m)^(?:    )?zone: "?([^"\\n]+)"?', 1))
            FROM batches WHERE mapping <> '' ORDER BY batch_id
            """;

    static ReadingZones of(Connection connection) {
        ZoneId workspace = Settings.workspace(connection).zone();
        Map<ZoneId, List<Integer>> batches =
                new TreeMap<>((one, other) -> one.getId().compareTo(other.getId()));
        Sql.list(connection, ZONES, row -> Map.entry(row.getInt(1), ZoneId.of(row.getString(2)))).stream()
                .filter(read -> !read.getValue().getRules().equals(workspace.getRules()))
                .forEach(read -> batches.computeIfAbsent(read.getValue(), any -> new ArrayList<>())
                        .add(read.getKey()));
        return new ReadingZones(workspace, batches);
    }

    /** The mapping of rows that were read by none, as of what is written down by hand. */
    static String alone(ZoneId zone) {
        return "zone: \"" + zone.getId() + "\"\n";
    }

    /** The local day of a moment that a batch told. */
    public LocalDate day(Instant moment, int batch) {
        return batches.entrySet().stream()
                .filter(read -> read.getValue().contains(batch))
                .map(read -> moment.atZone(read.getKey()))
                .filter(local -> local.equals(local.toLocalDate().atStartOfDay(local.getZone())))
                .map(local -> local.toLocalDate())
                .findFirst()
                .orElseGet(() -> LocalDate.ofInstant(moment, workspace));
    }
}
