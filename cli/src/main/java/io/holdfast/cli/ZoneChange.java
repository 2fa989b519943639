package io.holdfast.cli;

import io.holdfast.store.FactStore;
import io.holdfast.store.Workspace;
import java.util.Optional;

/** What to know when the time zone of a workspace with facts is changed. */
final class ZoneChange {
    private ZoneChange() {}

    static Optional<String> note(Workspace before, Workspace after, FactStore store) {
        boolean isKept = before.zone().equals(after.zone())
                || store.batches().stream().allMatch(batch -> batch.undoneAt().isPresent());
        return isKept
                ? Optional.empty()
                : Optional.of(
                        ("The time zone is now %s, no longer %s. What happened at a time of day may fall on another day,"
                                        + " and figures of the past may change with it. Dates without a time stay what they are.")
                                .formatted(after.zone(), before.zone()));
    }
}
