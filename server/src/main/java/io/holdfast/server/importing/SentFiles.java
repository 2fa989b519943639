package io.holdfast.server.importing;

import io.holdfast.server.facts.SentCopies;
import io.holdfast.server.job.Jobs;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import org.springframework.stereotype.Component;

/**
 * The files people sent and what was filed in the inbox. They may be packed, or written in any encoding, and are of no use
 * once their rows are facts: nobody searches them, all go that are older than the last erasure.
 */
@Component
class SentFiles implements SentCopies {
    private final FactStore store;
    private final Uploads uploads;
    private final InboxDesk inbox;
    private final Jobs jobs;

    SentFiles(FactStore store, Uploads uploads, InboxDesk inbox, Jobs jobs) {
        this.store = store;
        this.uploads = uploads;
        this.inbox = inbox;
        this.jobs = jobs;
    }

    @Override
    public Forgotten forgetErased() {
        return ErasedIds.last(store)
                .map(last -> last.plusNanos(1_000))
                .map(after -> {
                    jobs.forgetResults(RehearsalWork.KIND, after);
                    long filed = inbox.folder().sweep(after);
                    return new Forgotten(0, filed + uploads.sweep(after), uploads.countBefore(after));
                })
                .orElse(Forgotten.NOTHING);
    }
}
