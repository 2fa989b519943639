package io.holdfast.server.figure;

import io.holdfast.answer.Asked;
import io.holdfast.server.contract.AnswerSchema;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One customer under a definition. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
class HistoryResource {
    private final Figures figures;

    HistoryResource(Figures figures) {
        this.figures = figures;
    }

    @GetMapping
    @Operation(
            summary = "One customer: what he was when and why, what he pays, what is due next and what warns of him.",
            description = "Up to the last known day, under the definition asked for. Only of customers the caller sees;"
                    + " 'person' is null for who may not see personal data. The movements sum to the revenue, exactly.")
    @AnswerSchema("CustomerHistory")
    ResponseEntity<Map<String, @Nullable Object>> one(
            @PathVariable String id, @ParameterObject HistoryParameters parameters) {
        return figures.answerOne(id, parameters.asked());
    }

    /** Under which definition, as known when. */
    record HistoryParameters(
            @Parameter(description = "A definition's name; by default holdfast.") @Nullable
            String definition,

            @Parameter(description = "Turns a switch of the definition; may be repeated.")
            String @Nullable [] set,

            @Parameter(description = "As known at the end of that day.") @Nullable
            String asOf) {

        private Asked asked() {
            return new Asked(
                    Asked.LAST,
                    definition == null ? Asked.USUAL : definition,
                    set == null ? List.of() : List.of(set),
                    "",
                    Optional.ofNullable(asOf));
        }
    }
}
