package io.holdfast.server.live;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.FactStore;
import io.holdfast.store.live.LiveBatches;
import io.holdfast.store.live.LogRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a server that was killed had acknowledged and not made facts of yet. The next one does so when it starts. */
public final class LeftEvents {
    private LeftEvents() {}

    /** Makes facts of them now, for who works on the facts without a server. */
    public static void intoFacts(FactStore store) {
        Path folder = store.directory().resolve("live");
        if (!Files.isDirectory(folder)) {
            return;
        }
        LiveBatches batches = new LiveBatches(store);
        if (!mayBeIn(folder, batches.last())) {
            return;
        }
        EventMove move = new EventMove(store, batches);
        try (EventLog log = EventLog.open(LogSettings.standard(folder, store.clock()), batches.last())) {
            log.after(batches.last()).forEach(range -> move.move(log, range));
        }
    }

    /** Whether a segment goes on behind what was moved: to open the log reads all of a day. */
    private static boolean mayBeIn(Path folder, Optional<LogRange> moved) {
        LogFolder segments = new LogFolder(folder);
        try {
            for (long number : segments.numbers()) {
                long to = moved.filter(range -> number <= range.segment())
                        .map(range -> number < range.segment() ? Long.MAX_VALUE : range.to())
                        .orElse(0L);
                if (Files.size(segments.file(number)) > to) {
                    return true;
                }
            }
            return false;
        } catch (IOException failure) {
            throw new Problem(failure, ServerParticular.EVENT_LOG_NOT_OPENED, folder, failure.toString());
        }
    }
}
