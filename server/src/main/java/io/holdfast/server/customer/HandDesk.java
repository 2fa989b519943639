package io.holdfast.server.customer;

import io.holdfast.core.fact.FactKind;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.facts.Turn;
import io.holdfast.server.figure.RowScope;
import io.holdfast.store.hand.HandFact;
import io.holdfast.store.hand.HandFacts;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.stereotype.Service;

/** Takes in what people write down, and brings the figures up to date. */
@Service
class HandDesk {
    private static final Log LOG = LogFactory.getLog(HandDesk.class);

    private static final Set<FactKind> BESIDE_TIMELINES =
            Set.of(FactKind.INTERACTION, FactKind.TICKET, FactKind.RESPONSE, FactKind.CONTACT);

    private final Facts facts;
    private final Audit audit;

    HandDesk(Facts facts, Audit audit) {
        this.facts = facts;
        this.audit = audit;
    }

    HandFacts.Written write(String customer, NewHandFact given, Caller caller) {
        Known known = facts.now();
        RowScope.of(caller, known.timelines()).require(customer, known.timelines());
        HandFact fact = new HandFactReader(known.store()).read(customer, dated(given, known), caller.name());
        HandFacts.Written written = Turn.await(() -> new HandFacts(known.store()).write(fact, caller.name()));
        audit.write(
                caller.name(),
                given.replaces() == null ? "fact_added" : "fact_corrected",
                Audit.customer(customer),
                Map.of("kind", given.kind(), "batch", written.batch()));
        refresh(fact.kind());
        return written;
    }

    /** A newer version keeps the moment it gives. */
    private static NewHandFact dated(NewHandFact given, Known known) {
        return given.replaces() == null
                ? new NewHandFact(given.kind(), StatusDay.given(given.kind(), given.fields(), known), null)
                : given;
    }

    void takeBack(String customer, int batch, Caller caller) {
        Known known = facts.now();
        RowScope.of(caller, known.timelines()).require(customer, known.timelines());
        FactKind kind = Turn.await(() -> new HandFacts(known.store()).takeBack(customer, batch));
        audit.write(
                caller.name(),
                "fact_taken_back",
                Audit.customer(customer),
                Map.of("kind", kind.table(), "batch", batch));
        refresh(kind);
    }

    /**
     * What is written stands, whether the figures show it or not. What no timeline holds, such as a note, is read from the
     * store itself and waits for nothing.
     */
    private void refresh(FactKind kind) {
        CompletableFuture<Known> shown = facts.refresh().whenComplete((known, failure) -> {
            if (failure != null) {
                LOG.error("The figures could not be brought up to date.", failure);
            }
        });
        if (!BESIDE_TIMELINES.contains(kind)) {
            shown.handle((known, failure) -> known).join();
        }
    }
}
