package io.holdfast.server.live;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How the log is kept.
 *
 * @param segmentBytes from which size on a segment is followed by the next
 * @param window of how many messages at least the ids are remembered
 */
record LogSettings(Path folder, Clock clock, long segmentBytes, int window) {
    private static final long SEGMENT_BYTES = 32L << 20;
    private static final int WINDOW = 1_000_000;

    static LogSettings standard(Path folder, Clock clock) {
        return new LogSettings(folder, clock, SEGMENT_BYTES, WINDOW);
    }
}
