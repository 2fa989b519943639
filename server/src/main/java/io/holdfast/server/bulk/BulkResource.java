package io.holdfast.server.bulk;

import io.holdfast.server.account.Caller;
import io.holdfast.server.figure.ListedCustomers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One attribute of many customers at once, such as a new owner; all of them or none, and back again. */
@RestController
@RequestMapping("/api/v1/customers/bulk")
class BulkResource {
    private final BulkChanges changes;

    BulkResource(BulkChanges changes) {
        this.changes = changes;
    }

    /**
     * What to write of whom.
     *
     * @param attribute such as {@code owner}
     * @param value nothing, or blank, to say that it is not known any more
     * @param customers their ids; left out where all of a list are meant
     * @param list all customers of this list instead
     * @param count how many that were when it was decided; refused when they are not so many any more
     */
    record Change(
            @NotBlank @Size(max = 100) String attribute,
            @Nullable @Size(max = 500) String value,
            @Nullable @Size(max = ChosenCustomers.MOST) List<String> customers,
            @Nullable ListedCustomers list,
            @Nullable Integer count) {
        Optional<String> meant() {
            return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    /** What was done; the batch can be undone. */
    record Done(int batch, int customers) {}

    @PostMapping
    @Operation(
            summary = "Gives many customers one value of an attribute, such as an owner; all or nothing.",
            description =
                    "It counts from the last known day on. Only customers the caller sees, none of them personal data.")
    Done change(@Valid @RequestBody Change change, @AuthenticationPrincipal Caller caller) {
        return changes.make(change, caller);
    }

    @PostMapping("/{batch}/undo")
    @Operation(
            summary =
                    "Takes such a change, or what was written down of many, back; what was known before is known again.",
            description = "By who made it, or who sees all customers.")
    Done undo(@PathVariable int batch, @AuthenticationPrincipal Caller caller) {
        return changes.undo(batch, caller);
    }
}
