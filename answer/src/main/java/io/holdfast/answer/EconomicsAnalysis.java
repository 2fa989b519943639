package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.value.EconomicsQuestion;
import java.util.Optional;

/**
 * What a customer brings, what winning him cost, and who left before that was earned back.
 *
 * @param by the figures for each value of an attribute
 */
public record EconomicsAnalysis(Optional<String> by) implements Analysis {
    @Override
    public Answer of(Question question) {
        EconomicsQuestion asked =
                EconomicsQuestion.stated(question.ledger(), question.period(), question.test(), question.rates());
        EconomicsView view = new EconomicsView(question);
        return by.map(attribute -> view.byGroup(asked, attribute, Groupings.find(attribute, question.timelines())))
                .orElseGet(() -> view.answer(asked));
    }
}
