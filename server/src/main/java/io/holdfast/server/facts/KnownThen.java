package io.holdfast.server.facts;

import io.holdfast.core.timeline.Timelines;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was known at moments of the past, each read from the store when it is first asked for. Whoever looks at a screen
 * asks many questions of the same day; the last few days are kept, and given up when memory runs short.
 */
final class KnownThen implements Function<Instant, Timelines> {
    private static final int DAYS = 3;

    /** What was begun before a moment may be committed after it, but not so long after. */
    private static final Duration COMMITTED = Duration.ofDays(1);

    private final Function<Instant, Timelines> reading;
    private final Map<Instant, SoftReference<Timelines>> kept = new LinkedHashMap<>();

    /** @param reading how they are read */
    KnownThen(Function<Instant, Timelines> reading) {
        this.reading = reading;
    }

    /**
     * The same after facts came in: moments long past are as they were, whatever is told today.
     *
     * @param now when they came in
     */
    synchronized KnownThen after(Instant now) {
        KnownThen next = new KnownThen(reading);
        kept.forEach((moment, timelines) -> {
            if (moment.plus(COMMITTED).isBefore(now)) {
                next.kept.put(moment, timelines);
            }
        });
        return next;
    }

    /** One reader at a time: each needs as much memory as all that is known. */
    @Override
    public synchronized Timelines apply(Instant moment) {
        Timelines timelines =
                Optional.ofNullable(kept.remove(moment)).map(SoftReference::get).orElseGet(() -> reading.apply(moment));
        kept.put(moment, new SoftReference<>(timelines));
        if (kept.size() > DAYS) {
            kept.remove(kept.keySet().iterator().next());
        }
        return timelines;
    }
}
