package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.metric.DailySumChurn;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.period.PeriodName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a definition calls churn, period by period: the last ones up to the period asked for, and the one after
 * it where that still runs. One pass over the customers for all of them.
 */
public record ChurnSeriesAnalysis(Series series) implements Analysis {
    @Override
    public Answer of(Question question) {
        String headline = question.ledger().definition().headline();
        List<Question> questions =
                series.withOneAfter(question).stream().map(question::during).toList();
        List<Map<String, @Nullable Object>> rates = headline.equals(new DailySumChurn().id())
                ? questions.stream()
                        .map(each -> new FigureView(each).dailySum().object())
                        .toList()
                : counted(question, questions, MetricCatalogue.findFlow(headline));
        Table table = new Table("period", headline, "numerator", "denominator");
        for (int i = 0; i < rates.size(); i++) {
            Map<String, @Nullable Object> rate = rates.get(i);
            table.row(
                    PeriodName.of(questions.get(i).asked()),
                    Numbers.percent(value(rate)),
                    Objects.toString(rate.get("numerator"), ""),
                    Objects.toString(rate.get("denominator"), ""));
            rate.keySet().removeAll(List.of("settings", "formula", "sql"));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("metric", headline);
        object.put("rates", rates);
        return new Answer(object, table);
    }

    private static OptionalDouble value(Map<String, @Nullable Object> rate) {
        return rate.get("value") instanceof Double value ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static List<Map<String, @Nullable Object>> counted(
            Question question, List<Question> questions, FlowMetric metric) {
        List<Flows> flows = FlowsFold.of(
                question.ledger(), questions.stream().map(Question::period).toList(), question.test());
        List<Map<String, @Nullable Object>> rates = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            Rate rate = metric.rate(flows.get(i));
            rates.add(new FigureView(questions.get(i)).object(rate, flows.get(i)));
        }
        return rates;
    }
}
