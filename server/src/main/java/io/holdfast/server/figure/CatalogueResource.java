package io.holdfast.server.figure;

import io.holdfast.answer.DefinitionList;
import io.holdfast.answer.MetricList;
import io.holdfast.server.contract.AnswerSchema;
import io.holdfast.server.facts.Facts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked: metrics and definitions. */
@RestController
@RequestMapping("/api/v1")
class CatalogueResource {
    private final Facts facts;
    private final Conditional conditional;

    CatalogueResource(Facts facts, Conditional conditional) {
        this.facts = facts;
        this.conditional = conditional;
    }

    @GetMapping("/metrics")
    @Operation(summary = "Every metric with formula and source, and every definition that ships, with its switches.")
    @AnswerSchema("MetricsAnswer")
    ResponseEntity<Map<String, @Nullable Object>> metrics() {
        return conditional.answer("metrics", () -> MetricList.answer().object());
    }

    @GetMapping("/definitions")
    @Operation(summary = "Your own definitions and those that ship, with their switches.")
    @AnswerSchema("DefinitionsAnswer")
    ResponseEntity<Map<String, @Nullable Object>> definitions() {
        Map<String, @Nullable Object> all =
                DefinitionList.answer(facts.now().store().directory()).object();
        return conditional.answer("definitions " + all, () -> all);
    }
}
