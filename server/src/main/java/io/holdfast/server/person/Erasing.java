package io.holdfast.server.person;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.SentCopies;
import io.holdfast.server.facts.Turn;
import io.holdfast.store.person.Erasure;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Erases from the facts, then from every place that has what was sent, and writes it down. */
@Service
class Erasing {
    private final Facts facts;
    private final Audit audit;
    private final ErasureSweep copies;

    Erasing(Facts facts, Audit audit, ErasureSweep copies) {
        this.facts = facts;
        this.audit = audit;
        this.copies = copies;
    }

    /** What came of it, in the facts and in what was sent. */
    record Done(Erasure.Erased erased, SentCopies.Forgotten sent) {}

    /** Who is erased. */
    enum Who {
        CUSTOMER,
        CONTACT
    }

    Done run(Who who, Caller caller, Function<Erasure, Erasure.Erased> work) {
        Erasure.Erased erased = Turn.await(() -> erase(work));
        SentCopies.Forgotten sent = SentCopies.Forgotten.NOTHING;
        // Where a copy cannot be reached he is erased all the same, and the night tries again.
        try {
            sent = Turn.await(copies::forgetErased);
        } finally {
            audit.write(
                    caller.name(),
                    who == Who.CONTACT ? "contact_erased" : "customer_erased",
                    erased.pseudonym(),
                    Map.of("rows", erased.rows(), "events", sent.events(), "files", sent.files()));
            facts.refresh().join();
        }
        return new Done(erased, sent);
    }

    /** Of whom nothing is known yet, something may have been sent just now. */
    private Erasure.Erased erase(Function<Erasure, Erasure.Erased> work) {
        Erasure erasure = new Erasure(facts.now().store());
        try {
            return work.apply(erasure);
        } catch (Problem unknown) {
            if (unknown.code() != ErrorCode.NOT_FOUND) {
                throw unknown;
            }
            copies.settle();
            return work.apply(erasure);
        }
    }
}
