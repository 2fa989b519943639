package io.holdfast.core.segment;

import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What features were on some days. Who looks for the right threshold compares the same values with one after the other, and reading a
 * customer's activity costs ten times as much as a comparison. Who asks for days on which months open will look at other months too,
 * so all of them are read while a customer is at hand (bench: figures). The days used last are kept.
 */
final class FeatureColumns {
    /** Of the memory there may be, what is kept takes at most this part. */
    private static final int PART = 8;

    /** So many days are read of a customer at once. */
    private static final int BLOCK = Long.SIZE;

    /** So many customers are gathered before they are written: columns far apart get in each other's way in the cache. */
    private static final int GATHERED = 32;

    private final Map<Key, FeatureColumn> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final long room;
    private long taken;

    private record Key(Feature.Unit unit, String feature, int day) {}

    /** @param room how many bytes are kept */
    FeatureColumns(long room) {
        this.room = room;
    }

    static FeatureColumns of(Timelines timelines) {
        return timelines
                .summaries()
                .get(
                        FeatureColumns.class,
                        FeatureColumns.class,
                        () -> new FeatureColumns(Runtime.getRuntime().maxMemory() / PART));
    }

    /**
     * The values on some days, shape (days). Empty where there is no room for so many.
     *
     * @param days going up
     */
    synchronized Optional<List<FeatureColumn>> on(Feature feature, Timelines timelines, int[] days) {
        int most = (int) Math.min(BLOCK, room / bytes(feature.unit(), timelines));
        if (days.length > most) {
            return Optional.empty();
        }
        Map<Integer, FeatureColumn> columns = new HashMap<>();
        int[] missing = missing(feature, days);
        if (missing.length > 0) {
            int[] read = missing(feature, OpeningDays.around(missing, timelines.extent(), most));
            List<FeatureColumn> values = read(feature, timelines, read);
            for (int i = 0; i < read.length; i++) {
                columns.put(read[i], values.get(i));
            }
        }
        for (int day : days) {
            columns.computeIfAbsent(day, any -> kept.get(key(feature, day)));
        }
        columns.forEach((day, column) -> keep(key(feature, day), column, timelines));
        return Optional.of(Arrays.stream(days).mapToObj(columns::get).toList());
    }

    private static long bytes(Feature.Unit unit, Timelines timelines) {
        return Math.max(1, (long) FeatureColumn.bytes(unit) * timelines.customers());
    }

    private static Key key(Feature feature, int day) {
        return new Key(feature.unit(), feature.name(), day);
    }

    private int[] missing(Feature feature, int[] days) {
        return Arrays.stream(days)
                .filter(day -> !kept.containsKey(key(feature, day)))
                .toArray();
    }

    private void keep(Key key, FeatureColumn column, Timelines timelines) {
        taken += kept.put(key, column) == null ? bytes(key.unit(), timelines) : 0;
        Iterator<Key> oldest = kept.keySet().iterator();
        while (taken > room) {
            taken -= bytes(oldest.next().unit(), timelines);
            oldest.remove();
        }
    }

    private static List<FeatureColumn> read(Feature feature, Timelines timelines, int[] days) {
        List<FeatureColumn> columns = Arrays.stream(days)
                .mapToObj(day -> FeatureColumn.of(feature.unit(), timelines.customers()))
                .toList();
        FoldRunner.byShard(timelines, shard -> {
            read(feature, shard, days, columns);
            return shard;
        });
        return columns;
    }

    private static void read(Feature feature, TimelineShard shard, int[] days, List<FeatureColumn> into) {
        Timeline timeline = new Timeline(shard);
        long[] values = new long[days.length];
        long[][] gathered = new long[days.length][GATHERED];
        for (int local = 0; local < shard.customers(); local++) {
            feature.values(timeline.moveTo(local), days, values);
            int place = local % GATHERED;
            for (int i = 0; i < days.length; i++) {
                gathered[i][place] = values[i];
            }
            if (place == GATHERED - 1 || local == shard.customers() - 1) {
                for (int i = 0; i < days.length; i++) {
                    into.get(i).put(shard.firstCustomer() + local - place, gathered[i], place + 1);
                }
            }
        }
    }
}
