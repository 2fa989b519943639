package io.holdfast.server.importing;

import io.holdfast.server.audit.Audit;
import io.holdfast.store.FactStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the inbox works with. */
@Component
class InboxDesk {
    private final InboxFolder folder;
    private final Clock clock;
    private final Duration rest;
    private final Audit audit;
    private final TransactionTemplate transactions;

    InboxDesk(
            FactStore store,
            @Value("${holdfast.inbox.rest}") Duration rest,
            Audit audit,
            TransactionTemplate transactions) {
        this.folder = new InboxFolder(store.directory().resolve("inbox"));
        this.clock = store.clock();
        this.rest = rest;
        this.audit = audit;
        this.transactions = transactions;
    }

    InboxFolder folder() {
        return folder;
    }

    Clock clock() {
        return clock;
    }

    /** How long a file has to stay as it is before it is taken for whole. */
    Duration rest() {
        return rest;
    }

    Audit audit() {
        return audit;
    }

    void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }
}
