package io.holdfast.server.schedule;

import io.holdfast.answer.Analysis;
import io.holdfast.answer.ChurnAnalysis;
import io.holdfast.answer.MovementAnalysis;
import io.holdfast.answer.Question;
import io.holdfast.answer.output.Answer;
import io.holdfast.core.ledger.ContractCurrencies;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.metric.GrossRevenueRetention;
import io.holdfast.core.metric.Interval;
import io.holdfast.core.metric.NetRevenueRetention;
import io.holdfast.core.metric.Rate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The headline figures of a letter.
 *
 * @param churn by the definition's own metric, as the answer over HTTP has it
 * @param money of each currency that moves
 */
record LetterFigures(Churn churn, List<Money> money) {
    private static final Analysis CHURN = new ChurnAnalysis(Optional.empty(), Optional.empty());

    /**
     * The churn of the period.
     *
     * @param metric its id
     * @param value undefined when there is nothing to divide by
     */
    record Churn(String metric, long numerator, long denominator, OptionalDouble value, Optional<Interval> interval) {}

    /**
     * Recurring revenue of a currency.
     *
     * @param opening in minor units
     */
    record Money(String currency, long opening, long closing, OptionalDouble nrr, OptionalDouble grr) {}

    static LetterFigures of(Question question) {
        return new LetterFigures(churn(question), money(question));
    }

    private static Churn churn(Question question) {
        Map<String, ?> object = CHURN.of(question).object();
        return new Churn(
                String.valueOf(object.get("metric")),
                number(object, "numerator").longValue(),
                number(object, "denominator").longValue(),
                real(object, "value"),
                Optional.ofNullable(object.get("interval"))
                        .map(interval -> (Map<?, ?>) interval)
                        .filter(interval -> real(interval, "low").isPresent())
                        .map(interval -> new Interval(
                                real(interval, "low").orElseThrow(),
                                real(interval, "high").orElseThrow())));
    }

    private static List<Money> money(Question question) {
        MoneyFlows[] flows = MovementsFold.of(question.ledger(), List.of(question.period()), question.test())[0];
        List<Money> money = new ArrayList<>();
        for (int code : ContractCurrencies.of(question.timelines())) {
            MoneyFlows of = flows[code];
            if (of.amount(MoneyLine.OPENING) != 0 || of.amount(MoneyLine.CLOSING) != 0) {
                Rate nrr = new NetRevenueRetention().rate(of);
                Rate grr = new GrossRevenueRetention().rate(of);
                money.add(new Money(
                        question.timelines().currencies().get(code),
                        of.amount(MoneyLine.OPENING),
                        of.amount(MoneyLine.CLOSING),
                        nrr.value(),
                        grr.value()));
            }
        }
        return List.copyOf(money);
    }

    /** The answers of a workbook, by the keys of their names. */
    static Map<String, Answer> answers(Question question) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("letter.churn", CHURN.of(question));
        answers.put("letter.movements", new MovementAnalysis().of(question));
        return answers;
    }

    private static Number number(Map<?, ?> object, String name) {
        return Optional.ofNullable(object.get(name)).map(Number.class::cast).orElse(0);
    }

    private static OptionalDouble real(Map<?, ?> object, String name) {
        return object.get(name) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }
}
