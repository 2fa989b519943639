package io.holdfast.server.live;

import io.holdfast.store.FactStore;
import io.holdfast.store.live.LiveBatches;
import java.nio.file.Files;
import java.nio.file.Path;

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
        EventMove move = new EventMove(store, batches);
        try (EventLog log = EventLog.open(LogSettings.standard(folder, store.clock()), batches.last())) {
            log.after(batches.last()).forEach(range -> move.move(log, range));
        }
    }
}
