package io.holdfast.server.bulk;

import io.holdfast.core.fact.FactKind;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.store.Batch;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the audit trail who changed many customers, without what was written, and finds out whose a change is. */
@Component
class BulkTrail {
    private static final String CHANGED = "customers_changed";

    private final Audit audit;

    BulkTrail(Audit audit) {
        this.audit = audit;
    }

    /** @param what the attribute, or the kind of what was written down */
    void changed(Caller caller, Batch batch, String what) {
        write(caller, CHANGED, batch, what);
    }

    void undone(Caller caller, Batch batch) {
        boolean named = batch.source().kind() == FactKind.ATTRIBUTE;
        write(
                caller,
                "customers_change_undone",
                batch,
                named ? batch.source().fileName() : batch.source().kind().table());
    }

    boolean isOf(Batch batch, Caller caller) {
        return audit.says(caller.name(), CHANGED, subject(batch));
    }

    private void write(Caller caller, String action, Batch batch, String what) {
        String named = batch.source().kind() == FactKind.ATTRIBUTE ? "attribute" : "kind";
        audit.write(
                caller.name(),
                action,
                subject(batch),
                Map.of(named, what, "customers", batch.counts().accepted()));
    }

    private static String subject(Batch batch) {
        return "batch " + batch.id();
    }
}
