package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;

/**
 * The share of customers, or of contracts due, that was kept.
 *
 * @param metric which retention
 */
public record RetentionAnalysis(String metric) implements Analysis {
    @Override
    public Answer of(Question question) {
        return MetricCatalogue.findRenewal(metric)
                .map(renewal -> new RenewalView(question).answer(renewal))
                .orElseGet(() -> ofCustomers(question));
    }

    private Answer ofCustomers(Question question) {
        FlowMetric chosen = MetricCatalogue.findFlow(metric);
        return new FigureView(question)
                .answer(chosen, FlowsFold.of(question.ledger(), question.period(), question.test()));
    }
}
