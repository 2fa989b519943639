package io.holdfast.server.live;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.live.LogRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the segments of the log hold. */
final class LogHistory {
    private static final Duration KEPT = Duration.ofHours(24);

    private final LogFolder folder;
    private final LogSettings settings;
    private final NavigableMap<Long, Extent> segments = new TreeMap<>();

    LogHistory(LogFolder folder, LogSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** How far a segment is good, and how many events it has. */
    private record Extent(long bytes, long events) {}

    /**
     * Looks at every segment and returns the ids in them. What stands behind the last sound record of the last segment was
     * never acknowledged and is cut off; in an earlier one it is damage, and to go on would lose events in silence.
     */
    MessageIds repair(Optional<LogRange> drained) throws IOException {
        MessageIds ids = new MessageIds(settings.window());
        folder.removeUnfinished();
        List<Long> numbers = folder.numbers();
        for (long number : numbers) {
            boolean last = number == numbers.get(numbers.size() - 1);
            Extent extent = learn(number, Long.MAX_VALUE, ids);
            if (last) {
                folder.cut(number, extent.bytes);
            } else if (extent.bytes < Files.size(folder.file(number)) && !isDrained(number, drained)) {
                throw new Problem(
                        ErrorCode.STORE_DAMAGED,
                        "%s is damaged at byte %d. Restore it from a backup; or, to go on without the events behind it,"
                                + " cut it there: truncate -s %2$d.",
                        folder.file(number),
                        extent.bytes);
            }
            if (extent.bytes > 0) {
                segments.put(number, extent);
            }
        }
        return ids;
    }

    private static boolean isDrained(long number, Optional<LogRange> drained) {
        return drained.map(range -> number < range.segment()).orElse(false);
    }

    /** The ids of everything that is there. */
    MessageIds ids() throws IOException {
        MessageIds ids = new MessageIds(settings.window());
        for (var segment : segments.entrySet()) {
            learn(segment.getKey(), segment.getValue().bytes, ids);
        }
        return ids;
    }

    private Extent learn(long number, long end, MessageIds ids) throws IOException {
        long[] events = {0};
        long good = Segment.read(folder.file(number), 0, end, (offset, record) -> {
            events[0]++;
            EventCodec.messageKey(record).ifPresent(ids::add);
        });
        return new Extent(good, events[0]);
    }

    /** The last segment; 0 when there is none. */
    long last() {
        return segments.isEmpty() ? 0 : segments.lastKey();
    }

    void written(long number, long bytes, long events) {
        segments.merge(
                number,
                new Extent(bytes, events),
                (before, more) -> new Extent(more.bytes, before.events + more.events));
    }

    List<LogRange> after(Optional<LogRange> drained) {
        long first = drained.map(LogRange::segment).orElse(0L);
        List<LogRange> ranges = new ArrayList<>();
        segments.tailMap(first, true).forEach((number, extent) -> {
            long from = drained.filter(range -> range.segment() == number)
                    .map(LogRange::to)
                    .orElse(0L);
            if (from < extent.bytes) {
                ranges.add(new LogRange(number, from, extent.bytes));
            }
        });
        return ranges;
    }

    void read(LogRange range, Segment.Visitor visitor) {
        try {
            long end = Segment.read(folder.file(range.segment()), range.from(), range.to(), visitor);
            if (end < range.to()) {
                throw new Problem(ServerParticular.EVENT_LOG_DAMAGED, folder.file(range.segment()), end);
            }
        } catch (IOException failure) {
            throw new Problem(
                    failure, ServerParticular.EVENT_LOG_UNREADABLE, folder.file(range.segment()), failure.toString());
        }
    }

    /**
     * Empties the events of some customers; what is not drained is left. Each keeps its place and the key of its message, so
     * that positions stay right and a repetition is known. Nothing but this changes a segment that has ended.
     */
    long empty(long last, Optional<LogRange> drained, Predicate<String> customers) throws IOException {
        long emptied = 0;
        for (long number : folder.numbers()) {
            long end = drained.filter(range -> number <= Math.min(last, range.segment()))
                    .map(range -> number < range.segment() ? Long.MAX_VALUE : range.to())
                    .orElse(0L);
            emptied += empty(folder.file(number), end, customers);
        }
        return emptied;
    }

    private long empty(Path file, long end, Predicate<String> customers) throws IOException {
        Set<Long> theirs = new HashSet<>();
        Segment.read(file, 0, end, (offset, record) -> {
            if (EventCodec.customer(record).filter(customers).isPresent()) {
                theirs.add(offset);
            }
        });
        if (!theirs.isEmpty()) {
            folder.rewrite(file, (offset, record) -> theirs.contains(offset) ? EventCodec.emptied(record) : record);
        }
        return theirs.size();
    }

    /** Removes drained segments that are a day old, or behind which there are messages enough. */
    void forget(LogRange drained) throws IOException {
        long newer = segments.tailMap(drained.segment(), true).values().stream()
                .mapToLong(Extent::events)
                .sum();
        for (long number :
                List.copyOf(segments.headMap(drained.segment(), false).descendingKeySet())) {
            long events = segments.getOrDefault(number, new Extent(0, 0)).events;
            if (newer >= settings.window() || isOld(number)) {
                folder.remove(number);
                segments.remove(number);
            }
            newer += events;
        }
    }

    private boolean isOld(long number) throws IOException {
        Instant written = Files.getLastModifiedTime(folder.file(number)).toInstant();
        return settings.clock().instant().isAfter(written.plus(KEPT));
    }
}
