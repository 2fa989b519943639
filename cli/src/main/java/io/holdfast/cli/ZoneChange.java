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
                        ("The time zone is now %s. Dates without a time that were imported before are midnights of"
                                        + " the zone they were read in, such as %s, and may now fall on the day before. Where that"
                                        + " matters, undo those batches and import the files again.")
                                .formatted(after.zone(), before.zone()));
    }
}
