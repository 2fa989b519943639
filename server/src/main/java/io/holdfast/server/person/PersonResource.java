package io.holdfast.server.person;

import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.contract.AnswerSchema;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.facts.SentCopies;
import io.holdfast.server.figure.RowScope;
import io.holdfast.store.person.KnownOfOne;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything known of one customer, and its erasure. The audit trail knows the customer by a sum of his id only. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
class PersonResource {
    private final Facts facts;
    private final Audit audit;
    private final Erasing erasing;

    PersonResource(Facts facts, Audit audit, Erasing erasing) {
        this.facts = facts;
        this.audit = audit;
        this.erasing = erasing;
    }

    @GetMapping("/facts")
    @Operation(
            summary = "Everything known of a customer, row by row, with its source.",
            description = "Only of customers the caller sees; earlier versions and batches taken back too.")
    @AnswerSchema("FactsOfCustomer")
    Map<String, @Nullable Object> facts(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Known known = facts.now();
        RowScope.of(caller, known.timelines()).require(id, known.timelines());
        Map<String, @Nullable Object> all = new KnownOfOne(known.store()).of(id);
        audit.write(caller.name(), "customer_facts_exported", Audit.customer(id), Map.of());
        return all;
    }

    /**
     * What came of an erasure.
     *
     * @param pseudonym by which the customer is known from now on
     * @param rows how many facts are now his
     * @param events of him that were emptied in the log of live events
     * @param files that were taken away: every upload and every filed file of the inbox that may have him
     * @param filesInUse that an open import still wants, and that the next night takes away
     */
    record ErasedCustomer(String pseudonym, long rows, long events, long files, long filesInUse) {}

    @PostMapping("/erase")
    @Operation(
            summary = "Erases who a customer is and keeps what he did; every figure stays.",
            description =
                    "It cannot be taken back. A file or an event that still has him adds to his pseudonym, without"
                            + " personal data. Uploads and files filed in the inbox until now are taken away, and his events"
                            + " are emptied in the log of live events.")
    ErasedCustomer erase(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Erasing.Done done = erasing.run(Erasing.Who.CUSTOMER, caller, erasure -> erasure.erase(id));
        SentCopies.Forgotten sent = done.sent();
        return new ErasedCustomer(
                done.erased().pseudonym(), done.erased().rows(), sent.events(), sent.files(), sent.filesInUse());
    }
}
