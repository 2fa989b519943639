package io.holdfast.server.bulk;

import io.holdfast.server.account.Caller;
import io.holdfast.server.figure.ListedCustomers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One note of many customers at once, or that they are void («作废»); all of them or none, and back again. */
@RestController
@RequestMapping("/api/v1/customers/bulk/facts")
class BulkFactResource {
    private final BulkFactDesk desk;

    BulkFactResource(BulkFactDesk desk) {
        this.desk = desk;
    }

    /**
     * What to write down of whom.
     *
     * @param kind note, void or unvoid
     * @param fields as of one customer
     * @param customers their ids; left out where all of a list are meant
     * @param list all customers of this list instead
     * @param count how many that were when it was decided; refused when they are not so many any more
     */
    @Schema(name = "BulkFact")
    record Given(
            @Schema(description = "note, void or unvoid.") @NotBlank
            String kind,

            @Schema(
                    description =
                            "By their names, as texts, as of one customer; 'at' says when, by default now, of a status the last known day.")
            @NotNull
            Map<String, @Nullable String> fields,

            @Nullable @Size(max = ChosenCustomers.MOST) List<String> customers,
            @Nullable ListedCustomers list,
            @Nullable Integer count) {}

    /** What was written down; the batch can be undone. */
    @Schema(name = "BulkFactWritten")
    record Written(
            int batch,

            @Schema(description = "Of how many it was written.")
            int customers,

            @Schema(description = "How many were passed over: void already, or not void where that is lifted.")
            int already) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Writes a note, void («作废») or unvoid down of many customers; all or nothing.",
            description = "Only of customers the caller sees. Refused where one of them was erased. Who is void already"
                    + " («void»), or not void («unvoid»), is passed over; refused where all are. Taken back as a whole,"
                    + " with the number of the batch.")
    Written write(@Valid @RequestBody Given given, @AuthenticationPrincipal Caller caller) {
        return desk.write(given, caller);
    }
}
