package io.holdfast.server.figure;

import io.holdfast.answer.EconomicsAnalysis;
import io.holdfast.answer.MovementAnalysis;
import io.holdfast.answer.MovementSeriesAnalysis;
import io.holdfast.answer.Series;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.server.contract.AnswerSchema;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recurring revenue, and what a customer is worth. */
@RestController
@RequestMapping("/api/v1")
class RevenueResource {
    private final Figures figures;

    RevenueResource(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/movements")
    @Operation(summary = "How recurring revenue moved in a period, with GRR, NRR and the like.")
    @AnswerSchema("MovementAnswer")
    ResponseEntity<Map<String, @Nullable Object>> movements(@ParameterObject QuestionParameters question) {
        return figures.answer(question, new MovementAnalysis());
    }

    @GetMapping("/movements/series")
    @Operation(
            summary = "How recurring revenue moved, period by period, each currency for itself.",
            description = "The last periods up to the one asked for, and the one after it where that still runs.")
    @AnswerSchema("MovementSeriesAnswer")
    ResponseEntity<Map<String, @Nullable Object>> series(
            @ParameterObject QuestionParameters question,
            @RequestParam(defaultValue = "month") PeriodUnit unit,
            @RequestParam(defaultValue = "12") @Min(1) @Max(RateResource.MOST_PERIODS) int count) {
        return figures.answer(question, new MovementSeriesAnalysis(new Series(unit, count)));
    }

    @GetMapping("/economics")
    @Operation(
            summary = "Revenue per account, margin, lifetime value, acquisition cost, payback, and who left before it.")
    @AnswerSchema("EconomicsAnswer")
    ResponseEntity<Map<String, @Nullable Object>> economics(
            @ParameterObject QuestionParameters question, @RequestParam Optional<String> by) {
        return figures.answer(question, new EconomicsAnalysis(by));
    }
}
