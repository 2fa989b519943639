package io.holdfast.server.bulk;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.customer.HandFactReader;
import io.holdfast.server.customer.NewHandFact;
import io.holdfast.server.customer.StatusDay;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.facts.Turn;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.hand.BulkFacts;
import io.holdfast.store.hand.HandFact;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writes one thing down of many customers: a note, that they are void, or that they are not any more. */
@Service
class BulkFactDesk {
    /** Of the others each customer has his own. */
    private static final List<String> KINDS = List.of("note", "void", "unvoid");

    private final Facts facts;
    private final BulkTrail trail;

    BulkFactDesk(Facts facts, BulkTrail trail) {
        this.facts = facts;
        this.trail = trail;
    }

    BulkFactResource.Written write(BulkFactResource.Given given, Caller caller) {
        Known known = facts.now();
        if (!KINDS.contains(given.kind())) {
            throw new Problem(ServerParticular.BULK_KIND_UNKNOWN, given.kind(), String.join(", ", KINDS));
        }
        List<String> customers = new ChosenCustomers(given.customers(), given.list(), given.count()).ids(caller, known);
        HandFact first = new HandFactReader(known.store())
                .read(
                        customers.get(0),
                        new NewHandFact(given.kind(), StatusDay.given(given.kind(), given.fields(), known), null),
                        caller.name());
        List<HandFact> wanted = customers.stream()
                .map(customer -> HandFact.of(first.kind(), customer, first.values()))
                .toList();
        Batch batch = Turn.await(() -> new BulkFacts(known.store()).write(wanted, caller.name()));
        trail.changed(caller, batch, given.kind());
        facts.refresh().join();
        BatchCounts counts = batch.counts();
        return new BulkFactResource.Written(
                batch.id(), Math.toIntExact(counts.accepted()), Math.toIntExact(counts.known()));
    }
}
