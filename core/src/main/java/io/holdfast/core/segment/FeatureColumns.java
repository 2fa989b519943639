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
    private static final int PART = 6;

    /** So many days are read of a customer at once. */
    private static final int BLOCK = Long.SIZE;

    /** So many customers are gathered before they are written: columns far apart get in each other's way in the cache. */
    private static final int GATHERED = 32;

    private final Map<Key, FeatureColumn> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final long room;
    private long taken;

    private record Key(FeatureColumn.Width width, String feature, int day) {}

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
     * The values on some days, shape (days). Empty where there is no room for so many. Other months are read beside them into
     * room that is free, never into that of what was asked for before.
     *
     * @param asked numbers that the columns should tell apart from others
     * @param days going up
     */
    synchronized Optional<List<FeatureColumn>> on(
            Feature feature, List<Fitting> asked, Timelines timelines, int[] days) {
        Columns columns = columns(feature, asked, timelines, days);
        if (days.length > Math.min(BLOCK, room / columns.bytes)) {
            return Optional.empty();
        }
        Map<Integer, FeatureColumn> found = new HashMap<>();
        int[] missing = columns.missing(days);
        if (missing.length > 0) {
            int free = (int) Math.min(BLOCK, (room - taken) / columns.bytes);
            int[] read =
                    columns.missing(OpeningDays.around(missing, timelines.extent(), Math.max(missing.length, free)));
            List<FeatureColumn> values = read(columns, timelines, read);
            for (int i = 0; i < read.length; i++) {
                found.put(read[i], values.get(i));
            }
        }
        for (int day : days) {
            found.computeIfAbsent(day, any -> kept.get(columns.key(day)));
        }
        found.forEach((day, column) -> keep(columns.key(day), column, timelines));
        return Optional.of(Arrays.stream(days).mapToObj(found::get).toList());
    }

    /** Those of a feature, as wide as they must be, or wider where those are kept already. */
    private Columns columns(Feature feature, List<Fitting> asked, Timelines timelines, int[] days) {
        FeatureColumn.Width least = FeatureColumn.Width.of(feature.unit(), asked);
        Columns small = new Columns(feature, FeatureColumn.Width.SMALL, timelines);
        boolean isKept = least == FeatureColumn.Width.NARROW && small.missing(days).length == 0;
        return isKept ? small : new Columns(feature, least, timelines);
    }

    /** The columns of a feature in one width. */
    private final class Columns {
        private final Feature feature;
        private final FeatureColumn.Width width;
        private final long bytes;

        Columns(Feature feature, FeatureColumn.Width width, Timelines timelines) {
            this.feature = feature;
            this.width = width;
            this.bytes = bytes(width, timelines);
        }

        Key key(int day) {
            return new Key(width, feature.name(), day);
        }

        int[] missing(int[] days) {
            return Arrays.stream(days)
                    .filter(day -> !kept.containsKey(key(day)))
                    .toArray();
        }
    }

    private static long bytes(FeatureColumn.Width width, Timelines timelines) {
        return Math.max(1, (long) width.bytes() * timelines.customers());
    }

    private void keep(Key key, FeatureColumn column, Timelines timelines) {
        taken += kept.put(key, column) == null ? bytes(key.width(), timelines) : 0;
        Iterator<Key> oldest = kept.keySet().iterator();
        while (taken > room) {
            taken -= bytes(oldest.next().width(), timelines);
            oldest.remove();
        }
    }

    private static List<FeatureColumn> read(Columns columns, Timelines timelines, int[] days) {
        List<FeatureColumn> values = Arrays.stream(days)
                .mapToObj(day -> columns.width.column(timelines.customers()))
                .toList();
        FoldRunner.byShard(timelines, shard -> {
            read(columns.feature, shard, days, values);
            return shard;
        });
        return values;
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
