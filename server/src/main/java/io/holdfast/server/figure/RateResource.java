package io.holdfast.server.figure;

import io.holdfast.answer.BridgeAnalysis;
import io.holdfast.answer.ChangeAnalysis;
import io.holdfast.answer.ChurnAnalysis;
import io.holdfast.answer.ChurnSeriesAnalysis;
import io.holdfast.answer.RetentionAnalysis;
import io.holdfast.answer.Series;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.server.contract.AnswerSchema;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Churn and retention of a period, and what lies between two definitions of it. */
@RestController
@RequestMapping("/api/v1")
class RateResource {
    static final int MOST_PERIODS = 120;

    private final Figures figures;

    RateResource(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/churn")
    @Operation(summary = "The churn of a period by a definition, with its parts, interval and query.")
    @AnswerSchema("ChurnAnswer")
    ResponseEntity<Map<String, @Nullable Object>> churn(
            @ParameterObject QuestionParameters question,
            @RequestParam Optional<String> metric,
            @RequestParam Optional<String> by) {
        return figures.answer(question, new ChurnAnalysis(metric, by));
    }

    @GetMapping("/churn/series")
    @Operation(
            summary = "The churn of a definition, period by period, without formulas and queries.",
            description = "The last periods up to the one asked for, and the one after it where that still runs.")
    @AnswerSchema("RateSeriesAnswer")
    ResponseEntity<Map<String, @Nullable Object>> series(
            @ParameterObject QuestionParameters question,
            @RequestParam(defaultValue = "month") PeriodUnit unit,
            @RequestParam(defaultValue = "12") @Min(1) @Max(MOST_PERIODS) int count) {
        return figures.answer(question, new ChurnSeriesAnalysis(new Series(unit, count)));
    }

    @GetMapping("/retention")
    @Operation(summary = "The retention of a period, with its parts, interval and query.")
    @AnswerSchema("RetentionAnswer")
    ResponseEntity<Map<String, @Nullable Object>> retention(
            @ParameterObject QuestionParameters question,
            @RequestParam(defaultValue = "retention.cohort") String metric) {
        return figures.answer(question, new RetentionAnalysis(metric));
    }

    @GetMapping("/changes")
    @Operation(
            summary =
                    "What changed a rate since the period before, by attribute: groups that left more, groups that grew.",
            description =
                    "For each attribute the contributions sum to the whole change. Without 'by' all attributes of a"
                            + " few values.")
    @AnswerSchema("ChangeAnswer")
    ResponseEntity<Map<String, @Nullable Object>> changes(
            @ParameterObject QuestionParameters question,
            @RequestParam Optional<String> metric,
            @RequestParam(defaultValue = "") List<String> by) {
        return figures.answer(question, new ChangeAnalysis(metric, by));
    }

    @GetMapping("/compare")
    @Operation(summary = "The bridge from one definition's churn to another's: named steps that sum exactly.")
    @AnswerSchema("BridgeAnswer")
    ResponseEntity<Map<String, @Nullable Object>> compare(
            @ParameterObject QuestionParameters question,
            @RequestParam String with,
            @Parameter(description = "Turns a switch of the other definition; may be repeated.")
                    @RequestParam(required = false)
                    String @Nullable [] withSet) {
        return figures.answerFound(
                question,
                questions -> new BridgeAnalysis(
                        questions.definition(question.asked()),
                        questions.definition(with, withSet == null ? List.of() : List.of(withSet))));
    }
}
