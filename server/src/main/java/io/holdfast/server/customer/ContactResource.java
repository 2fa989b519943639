package io.holdfast.server.customer;

import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.figure.RowScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom one talks to at one customer. */
@RestController
@RequestMapping("/api/v1/customers/{id}/contacts")
class ContactResource {
    private final Facts facts;

    ContactResource(Facts facts) {
        this.facts = facts;
    }

    @GetMapping
    @Operation(
            summary = "Whom one talks to at a customer: who is there, who left, and when he was last spoken to.",
            description =
                    "Names, e-mail addresses and telephone numbers are masked for who may not see personal data. One is"
                            + " written down as any fact by hand is, with the kind contact.")
    ContactPage contacts(
            @PathVariable String id,
            @Parameter(description = "As known at the end of that day.") @RequestParam Optional<String> asOf,
            @AuthenticationPrincipal Caller caller) {
        Known known = facts.now();
        RowScope.of(caller, known.timelines()).require(id, known.timelines());
        return new Contacts(known.store(), !caller.may(Right.READ_PERSONAL_DATA)).of(id, known.knownBy(asOf));
    }
}
