package io.holdfast.store.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of one segment of an event log.
 *
 * @param segment number of the segment, ascending over the life of the log
 * @param from first byte
 * @param to first byte after it
 */
public record LogRange(long segment, long from, long to) {
    private static final Pattern TEXT = Pattern.compile("segment (\\d+), bytes (\\d+) to (\\d+)");

    public LogRange {
        if (segment < 0 || from < 0 || to < from) {
            throw new IllegalArgumentException("segment %d from %d to %d".formatted(segment, from, to));
        }
    }

    /** As it stands in the list of batches, where a file has its name. */
    String text() {
        return "segment %d, bytes %d to %d".formatted(segment, from, to);
    }

    /** The range of such a text; empty for any other. */
    static Optional<LogRange> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new LogRange(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                : Optional.empty();
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    /** Whether it begins before the end of another. */
    boolean beginsBeforeTheEndOf(LogRange other) {
        return segment < other.segment || (segment == other.segment && from < other.to);
    }
}
