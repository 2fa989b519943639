package io.holdfast.server.customer;

import io.holdfast.server.account.Caller;
import io.holdfast.store.hand.HandFacts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Facts by hand: written down, corrected, taken back. */
@RestController
@RequestMapping("/api/v1/customers/{id}/facts")
class HandFactResource {
    private final HandDesk desk;

    HandFactResource(HandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Writes a fact down by hand: a note, an interaction, a ticket, an answer, void («作废») and the like.",
            description =
                    "Kept like any fact: with who wrote it and when, never overwritten. With 'replaces' it is a newer"
                            + " version of one written by hand before. Figures show it when this answers.")
    HandFacts.Written write(
            @PathVariable String id, @Valid @RequestBody NewHandFact given, @AuthenticationPrincipal Caller caller) {
        return desk.write(id, given, caller);
    }

    @PostMapping("/{number}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Takes back one fact written by hand.",
            description =
                    "'number' is its batch. It stays on the timeline as taken back; figures as known before keep it.")
    void takeBack(@PathVariable String id, @PathVariable int number, @AuthenticationPrincipal Caller caller) {
        desk.takeBack(id, number, caller);
    }
}
