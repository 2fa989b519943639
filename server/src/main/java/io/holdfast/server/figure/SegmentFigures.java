package io.holdfast.server.figure;

import io.holdfast.answer.SegmentCheck;
import io.holdfast.answer.VocabularyAnalysis;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.server.contract.AnswerSchema;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a rule can be made of, and what one means that is still being written. */
@RestController
@RequestMapping("/api/v1/segments")
class SegmentFigures {
    private static final int MOST = 1000;

    private final Figures figures;
    private final Facts facts;

    SegmentFigures(Figures figures, Facts facts) {
        this.figures = figures;
        this.facts = facts;
    }

    @GetMapping("/vocabulary")
    @Operation(
            summary = "What a rule can be made of: attributes with their most frequent values, features, operators.",
            description = "Values of personal attributes are never listed.")
    @AnswerSchema("VocabularyAnswer")
    ResponseEntity<Map<String, @Nullable Object>> vocabulary(
            @RequestParam(defaultValue = "50") @Min(0) @Max(MOST) int limit) {
        return figures.answer(QuestionParameters.STANDARD, new VocabularyAnalysis(personal(), limit));
    }

    @GetMapping("/check")
    @Operation(
            summary =
                    "Whether a rule can be read, where it goes wrong, its shape, and how many customers it means today.",
            description = "A rule that cannot be read is an answer here, not a failure.")
    @AnswerSchema("CheckAnswer")
    ResponseEntity<Map<String, @Nullable Object>> check(
            @ParameterObject CheckedUnder under,
            @Parameter(description = "The rule; empty for everybody.") @RequestParam(defaultValue = "") String rule) {
        return figures.answerFound(under.question(), questions -> SegmentCheck.of(rule, questions));
    }

    /** Under which definition someone is a customer today. */
    record CheckedUnder(@Nullable String definition) {
        private QuestionParameters question() {
            return new QuestionParameters(null, definition, null, null, null);
        }
    }

    private Set<String> personal() {
        Known known = facts.now();
        Timelines timelines = known.timelines();
        return timelines.attributes().stream()
                .filter(known.store().personalAttributes()::isPersonal)
                .collect(Collectors.toSet());
    }
}
