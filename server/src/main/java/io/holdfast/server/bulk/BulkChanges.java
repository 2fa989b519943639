package io.holdfast.server.bulk;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.facts.Turn;
import io.holdfast.server.figure.RowScope;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.bulk.BulkAttributes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Writes one attribute of many customers, and takes it back. */
@Service
class BulkChanges {
    private static final String CHANGED = "customers_changed";

    private final Facts facts;
    private final Audit audit;

    BulkChanges(Facts facts, Audit audit) {
        this.facts = facts;
        this.audit = audit;
    }

    BulkResource.Done make(BulkResource.Change change, Caller caller) {
        Known known = facts.now();
        String attribute = attribute(change, known);
        List<String> customers = customers(change, caller, known);
        requireSeen(customers, caller, known);
        int lastDay = known.timelines().extent().lastDay();
        Batch batch =
                Turn.await(() -> new BulkAttributes(known.store()).set(customers, attribute, change.meant(), lastDay));
        write(caller, CHANGED, batch);
        facts.refresh().join();
        return new BulkResource.Done(batch.id(), customers.size());
    }

    BulkResource.Done undo(int number, Caller caller) {
        FactStore store = facts.now().store();
        Batch batch = store.batch(number)
                .filter(BulkAttributes::wrote)
                .filter(found -> caller.seesAll() || isOf(found, caller))
                .orElseThrow(() -> new Problem(
                        ErrorCode.UNKNOWN_BATCH, "There is no change of many customers with the number %d.", number));
        Batch undone = Turn.await(() -> store.undo(batch.id()));
        write(caller, "customers_change_undone", undone);
        facts.refresh().join();
        return new BulkResource.Done(
                undone.id(), Math.toIntExact(undone.counts().accepted()));
    }

    private static String attribute(BulkResource.Change change, Known known) {
        String name = change.attribute().strip();
        if (known.store().personalAttributes().isPersonal(name)) {
            throw new Problem(
                    ErrorCode.INVALID_ARGUMENT,
                    "'%s' says who a person is; it cannot be the same for many customers.",
                    name);
        }
        return name;
    }

    private static List<String> customers(BulkResource.Change change, Caller caller, Known known) {
        if ((change.customers() == null) == (change.list() == null)) {
            throw new Problem(ErrorCode.INVALID_ARGUMENT, "Give either the ids of 'customers' or a 'list' of them.");
        }
        List<String> ids = change.customers() != null
                ? change.customers().stream().distinct().toList()
                : change.list().ids(caller, known);
        if (ids.isEmpty()) {
            throw new Problem(ErrorCode.INVALID_ARGUMENT, "There is no customer to change.");
        }
        if (change.count() != null && change.count() != ids.size()) {
            throw new Problem(
                    ErrorCode.CHANGED_MEANWHILE,
                    "They were %d customers and are %d now. Look at the list, then do it again.",
                    change.count(),
                    ids.size());
        }
        return ids;
    }

    /** All or nothing: one who is not the caller's refuses all. */
    private static void requireSeen(List<String> customers, Caller caller, Known known) {
        Timelines timelines = known.timelines();
        Segment scope = Segment.of(RowScope.of(caller, timelines).rule(), timelines);
        int day = timelines.extent().lastDay();
        for (String id : customers) {
            int index = timelines.find(id);
            if (index < 0 || !scope.test().test(timelines.timeline(index), day)) {
                throw new Problem(
                        ErrorCode.NOT_FOUND, "There is no customer '%s' among yours; nothing was changed.", id);
            }
        }
    }

    private boolean isOf(Batch batch, Caller caller) {
        return audit.says(caller.name(), CHANGED, subject(batch));
    }

    private void write(Caller caller, String action, Batch batch) {
        audit.write(
                caller.name(),
                action,
                subject(batch),
                Map.of(
                        "attribute",
                        batch.source().fileName(),
                        "customers",
                        batch.counts().accepted()));
    }

    private static String subject(Batch batch) {
        return "batch " + batch.id();
    }
}
