package io.holdfast.server.person;

import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.facts.Turn;
import io.holdfast.server.figure.RowScope;
import io.holdfast.store.person.Erasure;
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

    PersonResource(Facts facts, Audit audit) {
        this.facts = facts;
        this.audit = audit;
    }

    @GetMapping("/facts")
    @Operation(
            summary = "Everything known of a customer, row by row, with its source.",
            description = "Only of customers the caller sees; earlier versions and batches taken back too.")
    Map<String, @Nullable Object> facts(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Known known = facts.now();
        RowScope.of(caller, known.timelines()).require(id, known.timelines());
        Map<String, @Nullable Object> all = new KnownOfOne(known.store()).of(id);
        audit.write(caller.name(), "customer_facts_exported", Audit.customer(id), Map.of());
        return all;
    }

    @PostMapping("/erase")
    @Operation(
            summary = "Erases who a customer is and keeps what he did; every figure stays.",
            description =
                    "It cannot be taken back. A file or an event that still has him adds to his pseudonym, without"
                            + " personal data.")
    Erasure.Erased erase(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Erasure.Erased erased = Turn.await(() -> new Erasure(facts.now().store()).erase(id));
        audit.write(caller.name(), "customer_erased", erased.pseudonym(), Map.of("rows", erased.rows()));
        facts.refresh().join();
        return erased;
    }
}
