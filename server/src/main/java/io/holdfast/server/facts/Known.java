package io.holdfast.server.facts;

import io.holdfast.answer.KnownFacts;
import io.holdfast.answer.Questions;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known, at one moment: whoever holds it sees the same, whatever is imported meanwhile.
 *
 * @param store the facts on disk
 * @param facts what figures are made from, in memory
 * @param version another text as soon as anything the facts are made from is another
 */
public record Known(FactStore store, KnownFacts facts, String version) {

    public Timelines timelines() {
        return facts.timelines();
    }

    /** What was known at an earlier moment. */
    public Function<Instant, Timelines> then() {
        return facts.then();
    }

    /** By when facts were known that a question may use: the end of the day it says, else now. */
    public Instant knownBy(Optional<String> asOf) {
        return asOf.map(Questions::date)
                .map(day -> Questions.endOf(day, facts.workspace().zone()))
                .orElseGet(() -> store.clock().instant());
    }

    public Questions questions() {
        return Questions.of(store, facts);
    }
}
