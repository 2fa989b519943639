package io.holdfast.server.facts;

import io.holdfast.answer.Questions;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import java.time.Instant;
import java.util.function.Function;

/**
 * What is known, at one moment: whoever holds it sees the same, whatever is imported meanwhile.
 *
 * @param store the facts on disk
 * @param timelines the same in memory
 * @param then what was known at an earlier moment
 * @param version another text as soon as anything the timelines are made from is another
 */
public record Known(FactStore store, Timelines timelines, Function<Instant, Timelines> then, String version) {

    public Questions questions() {
        return Questions.of(store, timelines, then);
    }
}
