package io.holdfast.server.live;

import io.holdfast.store.FactStore;
import io.holdfast.store.live.LiveBatches;
import io.holdfast.store.live.LogRange;

/** Makes facts of a stretch of the log: one batch, once. */
record EventMove(FactStore store, LiveBatches batches) {

    void move(EventLog log, LogRange range) {
        EventFacts kept = new EventFacts(store.workspace().currency());
        batches.append(
                range,
                rows -> log.read(range, (offset, record) -> {
                    rows.nextEvent();
                    String substituteId = "live-%d-%d".formatted(range.segment(), offset);
                    kept.of(EventCodec.decode(record), substituteId).forEach(rows::add);
                }));
    }
}
