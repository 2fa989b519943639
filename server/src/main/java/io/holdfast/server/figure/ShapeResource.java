package io.holdfast.server.figure;

import io.holdfast.answer.CohortAnalysis;
import io.holdfast.answer.CohortKind;
import io.holdfast.answer.CohortQueryAnalysis;
import io.holdfast.answer.CohortSubject;
import io.holdfast.answer.LifecycleAnalysis;
import io.holdfast.answer.ReturnAnalysis;
import io.holdfast.answer.Series;
import io.holdfast.answer.Signs;
import io.holdfast.answer.StickinessAnalysis;
import io.holdfast.answer.SurvivalAnalysis;
import io.holdfast.answer.SweepAnalysis;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.server.contract.AnswerSchema;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shapes of retention: by cohort, by period, by age, by days since. */
@RestController
@RequestMapping("/api/v1")
class ShapeResource {
    /** Ten years: farther than any history, and no more memory than a request may take. */
    private static final int MOST_DAYS = 3653;

    private static final int USUAL_COUNT = 12;

    private final Figures figures;

    ShapeResource(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/cohorts")
    @Operation(summary = "Retention by cohort and age, of customers or of revenue.")
    @AnswerSchema("CohortAnswer")
    ResponseEntity<Map<String, @Nullable Object>> cohorts(
            @ParameterObject QuestionParameters question, @ParameterObject CohortParameters cohorts) {
        return figures.answer(question, cohorts.analysis());
    }

    @GetMapping("/cohorts/sql")
    @Operation(
            summary = "The query that reproduces one cell of the cohorts: retained and size, or amounts.",
            description =
                    "Asked for by the first day of the cohort and the age. Null where only a segment is asked for.")
    @AnswerSchema("CohortQueryAnswer")
    ResponseEntity<Map<String, @Nullable Object>> cohortQuery(
            @ParameterObject QuestionParameters question,
            @ParameterObject CohortParameters cohorts,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate cohort,
            @RequestParam int age) {
        return figures.answer(question, new CohortQueryAnalysis(cohorts.analysis(), cohort, age));
    }

    /**
     * Which cohorts; what is left out is twelve months of customers, classic.
     *
     * @param unit of a cohort
     * @param count how many
     * @param of what is kept
     * @param kind when it counts as kept
     */
    record CohortParameters(
            @Nullable PeriodUnit unit,
            @Nullable Integer count,
            @Nullable CohortSubject of,
            @Nullable CohortKind kind) {
        private CohortAnalysis analysis() {
            return new CohortAnalysis(
                    unit == null ? PeriodUnit.MONTH : unit,
                    count == null ? USUAL_COUNT : count,
                    of == null ? CohortSubject.customers : of,
                    kind == null ? CohortKind.classic : kind);
        }
    }

    @GetMapping("/lifecycle")
    @Operation(summary = "New, returning, resurrecting and dormant customers of each period.")
    @AnswerSchema("LifecycleAnswer")
    ResponseEntity<Map<String, @Nullable Object>> lifecycle(
            @ParameterObject QuestionParameters question,
            @RequestParam(defaultValue = "month") PeriodUnit unit,
            @RequestParam(defaultValue = "12") int count,
            @RequestParam Optional<Signs> of) {
        return figures.answer(question, new LifecycleAnalysis(new Series(unit, count), of));
    }

    @GetMapping("/stickiness")
    @Operation(summary = "On what share of the days of a period its active customers were active.")
    @AnswerSchema("StickinessAnswer")
    ResponseEntity<Map<String, @Nullable Object>> stickiness(
            @ParameterObject QuestionParameters question,
            @RequestParam(defaultValue = "month") PeriodUnit unit,
            @RequestParam(defaultValue = "12") int count,
            @RequestParam Optional<Signs> of) {
        return figures.answer(question, new StickinessAnalysis(new Series(unit, count), of));
    }

    @GetMapping("/survival")
    @Operation(summary = "What share of customers is still there after so many days (Kaplan-Meier).")
    @AnswerSchema("SurvivalAnswer")
    ResponseEntity<Map<String, @Nullable Object>> survival(
            @ParameterObject QuestionParameters question, @RequestParam(defaultValue = "30") @Max(MOST_DAYS) int step) {
        return figures.answer(question, new SurvivalAnalysis(step));
    }

    @GetMapping("/returns")
    @Operation(summary = "Of those active (or buying) on a day of the period, who was there again how many days later.")
    @AnswerSchema("ReturnAnswer")
    ResponseEntity<Map<String, @Nullable Object>> returns(
            @ParameterObject QuestionParameters question,
            @RequestParam(defaultValue = "30") @Max(MOST_DAYS) int days,
            @RequestParam(defaultValue = "false") boolean first,
            @RequestParam Optional<Signs> of) {
        return figures.answer(question, new ReturnAnalysis(days, first, of));
    }

    @GetMapping("/sweep")
    @Operation(summary = "What churn would be for every number of silent days that counts as leaving.")
    @AnswerSchema("SweepAnswer")
    ResponseEntity<Map<String, @Nullable Object>> sweep(
            @ParameterObject QuestionParameters question,
            @RequestParam(defaultValue = "90") int max,
            @RequestParam Optional<Signs> of) {
        return figures.answer(question, new SweepAnalysis(max, of));
    }
}
