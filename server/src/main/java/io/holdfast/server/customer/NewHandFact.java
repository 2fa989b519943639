package io.holdfast.server.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a person writes it down.
 *
 * @param kind note, interaction, void, unvoid, ticket, response, order, cost or contact
 * @param fields by their names, as texts; {@code at} says when, by default now, of a status from the last known day on
 * @param replaces the fact by hand of which this is a newer version
 */
public record NewHandFact(
        @Schema(description = "note, interaction, void, unvoid, ticket, response, order, cost or contact.") @NotBlank
        String kind,

        @Schema(
                description =
                        "By their names, as texts; 'at' says when, by default now, of a status from the last known day on.")
        @NotNull
        Map<String, @Nullable String> fields,

        @Valid @Nullable Replaced replaces) {

    /**
     * A fact as it was seen.
     *
     * @param key its own id
     * @param batch of the version that was seen
     */
    public record Replaced(@NotBlank String key, int batch) {}
}
