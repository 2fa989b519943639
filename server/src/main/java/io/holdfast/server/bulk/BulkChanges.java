package io.holdfast.server.bulk;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.facts.Turn;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.bulk.BulkAttributes;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writes one attribute of many customers, and takes back what was written of many. */
@Service
class BulkChanges {
    private final Facts facts;
    private final BulkTrail trail;

    BulkChanges(Facts facts, BulkTrail trail) {
        this.facts = facts;
        this.trail = trail;
    }

    BulkResource.Done make(BulkResource.Change change, Caller caller) {
        Known known = facts.now();
        String attribute = attribute(change, known);
        List<String> customers =
                new ChosenCustomers(change.customers(), change.list(), change.count()).ids(caller, known);
        int lastDay = known.timelines().extent().lastDay();
        Batch batch =
                Turn.await(() -> new BulkAttributes(known.store()).set(customers, attribute, change.meant(), lastDay));
        trail.changed(caller, batch, attribute);
        facts.refresh().join();
        return new BulkResource.Done(batch.id(), customers.size());
    }

    BulkResource.Done undo(int number, Caller caller) {
        FactStore store = facts.now().store();
        Batch batch = store.batch(number)
                .filter(BulkAttributes::wrote)
                .filter(found -> caller.seesAll() || trail.isOf(found, caller))
                .orElseThrow(() -> new Problem(ServerParticular.BULK_UNKNOWN, number));
        Batch undone = Turn.await(() -> store.undo(batch.id()));
        trail.undone(caller, undone);
        facts.refresh().join();
        return new BulkResource.Done(
                undone.id(), Math.toIntExact(undone.counts().accepted()));
    }

    private static String attribute(BulkResource.Change change, Known known) {
        String name = change.attribute().strip();
        if (known.store().personalAttributes().isPersonal(name)) {
            throw new Problem(ServerParticular.BULK_OF_PERSON, name);
        }
        return name;
    }
}
