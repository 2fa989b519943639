package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.ContractCurrencies;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How recurring revenue moved, period by period, each currency for itself and, where there are several, all together: the
 * last periods up to the one asked for, and the one after it where that still runs. One pass over the
 * customers for all of them, and one more for all currencies together.
 */
public record MovementSeriesAnalysis(Series series) implements Analysis {
    @Override
    public Answer of(Question question) {
        List<Question> questions =
                series.withOneAfter(question).stream().map(question::during).toList();
        List<Period> periods = questions.stream().map(Question::period).toList();
        MoneyFlows[][] flows = MovementsFold.of(question.ledger(), periods, question.test());
        Table table = new Table("period", "currency", "opening", "closing");
        List<Map<String, @Nullable Object>> points = new ArrayList<>();
        for (int i = 0; i < flows.length; i++) {
            points.add(point(questions.get(i), flows[i], table));
        }
        if (ContractCurrencies.of(question.timelines()).size() > 1) {
            List<Map<String, @Nullable Object>> together = new ConvertedSeries(question).of(periods, flows);
            for (int i = 0; i < points.size(); i++) {
                points.get(i).put("converted", together.get(i));
            }
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("periods", points);
        return new Answer(object, table);
    }

    private static Map<String, @Nullable Object> point(Question question, MoneyFlows[] byCurrency, Table table) {
        List<Map<String, @Nullable Object>> currencies = new ArrayList<>();
        for (int code : ContractCurrencies.of(question.timelines())) {
            String currency = question.timelines().currencies().get(code);
            MoneyFlows flows = byCurrency[code];
            currencies.add(MovementAnalysis.amounts(currency, flows));
            table.row(
                    PeriodName.of(question.asked()),
                    currency,
                    Numbers.money(flows.amount(MoneyLine.OPENING), currency),
                    Numbers.money(flows.amount(MoneyLine.CLOSING), currency));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("period", FigureView.period(question.asked()));
        object.put("complete", question.complete());
        object.put("currencies", currencies);
        return object;
    }
}
