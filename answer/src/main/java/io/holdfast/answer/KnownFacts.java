package io.holdfast.answer;

import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.FxRateReader;
import io.holdfast.store.Workspace;
import io.holdfast.store.timeline.Snapshot;
import io.holdfast.store.timeline.TimelineLoader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What questions are settled on, read from a store together, so that no answer mixes rates or a currency of now with timelines
 * of before.
 *
 * @param workspace what the company has set
 * @param timelines what is known
 * @param rates exchange rates, as known
 * @param then timelines of what was known at an earlier moment
 */
public record KnownFacts(Workspace workspace, Timelines timelines, FxRates rates, Function<Instant, Timelines> then) {

    /** Reads all of it. */
    public static KnownFacts of(FactStore store) {
        return of(store, new Snapshot(store).timelines(), new TimelineLoader(store)::loadAsKnown);
    }

    /** Reads the rest of it. */
    public static KnownFacts of(FactStore store, Timelines timelines, Function<Instant, Timelines> then) {
        return new KnownFacts(store.workspace(), timelines, FxRateReader.read(store, Optional.empty()), then);
    }
}
