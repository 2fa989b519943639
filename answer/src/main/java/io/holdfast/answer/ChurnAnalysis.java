package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.metric.DailySumChurn;
import io.holdfast.core.metric.MetricCatalogue;
import java.util.Optional;

/**
 * The rate a definition calls churn, whole or by the values of an attribute.
 *
 * @param metric another ratio than the definition's own
 * @param by an attribute, plan, or bands such as {@code tenure:30,90,365}
 */
public record ChurnAnalysis(Optional<String> metric, Optional<String> by) implements Analysis {
    @Override
    public Answer of(Question question) {
        String chosen = metric.orElseGet(() -> question.ledger().definition().headline());
        return by.map(attribute -> BreakdownView.answer(question, chosen, attribute))
                .orElseGet(() -> whole(question, chosen));
    }

    private static Answer whole(Question question, String metric) {
        FigureView view = new FigureView(question);
        if (metric.equals(new DailySumChurn().id())) {
            return view.dailySum();
        }
        return view.answer(
                MetricCatalogue.findFlow(metric), FlowsFold.of(question.ledger(), question.period(), question.test()));
    }
}
