package io.holdfast.server.figure;

import io.holdfast.answer.CustomerAnalysis;
import io.holdfast.answer.CustomerOrder;
import io.holdfast.answer.CustomerPage;
import io.holdfast.answer.WarningAnalysis;
import io.holdfast.server.contract.AnswerSchema;
import io.swagger.v3.oas.annotations.Operation;
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

/** The customers behind a number, one by one. */
@RestController
@RequestMapping("/api/v1")
class CustomerResource {
    private static final int MOST = 10_000;

    private final Figures figures;

    CustomerResource(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/customers")
    @Operation(
            summary = "The customers behind a number, by the flow of the period they are in.",
            description = "A page of them; 'next' is the cursor of the page after it, null on the last one.")
    @AnswerSchema("CustomerAnswer")
    ResponseEntity<Map<String, @Nullable Object>> customers(
            @ParameterObject QuestionParameters question,
            @ParameterObject MemberParameters members,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(MOST) int limit) {
        return figures.answerNamed(
                question, names -> new CustomerPage(members.analysis().named(names), members.order(), cursor, limit));
    }

    @GetMapping("/warnings")
    @Operation(summary = "Who is silent, overdue, ending or has asked to leave; most urgent first.")
    @AnswerSchema("WarningAnswer")
    ResponseEntity<Map<String, @Nullable Object>> warnings(
            @ParameterObject QuestionParameters question,
            @ParameterObject WarningParameters rules,
            @RequestParam(defaultValue = "50") @Min(0) @Max(MOST) int limit) {
        return figures.answerNamed(
                question,
                names -> new WarningAnalysis(
                        zero(rules.lostDays()),
                        zero(rules.warnDays()),
                        rules.cadence() == null ? 0 : rules.cadence(),
                        limit,
                        rules.show() == null ? List.of() : rules.show(),
                        Optional.of(names)));
    }

    /**
     * Which customers, what to show of each, and in which order.
     *
     * @param flow symbol or name; those lost of the start when left out
     * @param show features, attributes, plan, currency, {@code display_name} or {@code customer_state}; the usual when left out
     * @param sort a column, with {@code -} before it for the largest first; as they were first known when left out
     * @param search a part of the id or of a name
     */
    record MemberParameters(
            @Nullable String flow,
            @Nullable List<String> show,
            @Nullable String sort,
            @Nullable String search) {
        private CustomerAnalysis analysis() {
            return CustomerAnalysis.of(flow == null ? "L_S" : flow, show == null ? List.of() : show);
        }

        private CustomerOrder order() {
            return new CustomerOrder(Optional.ofNullable(sort), Optional.ofNullable(search));
        }
    }

    /**
     * The thresholds of a warning; what is left out is as the definition has it.
     *
     * @param show features, attributes, plan or currency of each customer on the last known day; nothing when left out
     */
    record WarningParameters(
            @Nullable Integer lostDays,
            @Nullable Integer warnDays,
            @Nullable Double cadence,
            @Nullable List<String> show) {}

    private static int zero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
