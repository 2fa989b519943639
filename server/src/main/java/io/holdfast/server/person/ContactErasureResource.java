package io.holdfast.server.person;

import io.holdfast.server.account.Caller;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.figure.RowScope;
import io.holdfast.store.person.Erasure;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The erasure of one contact of a customer alone. */
@RestController
@RequestMapping("/api/v1/customers/{id}/contacts/erase")
class ContactErasureResource {
    private final Facts facts;
    private final Erasing erasing;

    ContactErasureResource(Facts facts, Erasing erasing) {
        this.facts = facts;
        this.erasing = erasing;
    }

    /**
     * Which of the customer's contacts.
     *
     * @param key his own id; without one batch and row say who it is
     */
    record WhichContact(@Nullable String key, int batch, long row) {}

    /**
     * What came of it.
     *
     * @param pseudonym by which the contact is known from now on
     * @param rows how many facts of him and with him there are
     * @param files that were taken away: every upload and every filed file of the inbox that may have him
     * @param filesInUse that an open import still wants, and that the next night takes away
     */
    record ErasedContact(String pseudonym, long rows, long files, long filesInUse) {}

    @PostMapping
    @Operation(
            summary = "Erases who a contact is; his role, his days and what was spoken with him stay, without words.",
            description =
                    "It cannot be taken back. His name, e-mail address and telephone number go away, also where they stand in"
                            + " words and personal attributes of his customer. A file that still has him adds to his"
                            + " pseudonym. Uploads and files filed in the inbox until now are taken away.")
    ErasedContact erase(
            @PathVariable String id, @Valid @RequestBody WhichContact contact, @AuthenticationPrincipal Caller caller) {
        Known known = facts.now();
        RowScope.of(caller, known.timelines()).require(id, known.timelines());
        Erasure.Contact which = new Erasure.Contact(Optional.ofNullable(contact.key()), contact.batch(), contact.row());
        Erasing.Done done = erasing.run(Erasing.Who.CONTACT, caller, erasure -> erasure.erase(id, which));
        return new ErasedContact(
                done.erased().pseudonym(),
                done.erased().rows(),
                done.sent().files(),
                done.sent().filesInUse());
    }
}
