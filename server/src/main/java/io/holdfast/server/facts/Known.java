package io.holdfast.server.facts;

import io.holdfast.answer.Questions;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;

/**
 * What is known, at one moment: whoever holds it sees the same, whatever is imported meanwhile.
 *
 * @param store the facts on disk
 * @param timelines the same in memory
 * @param version another text as soon as anything the timelines are made from is another
 */
public record Known(FactStore store, Timelines timelines, String version) {

    public Questions questions() {
        return Questions.of(store, timelines);
    }
}
