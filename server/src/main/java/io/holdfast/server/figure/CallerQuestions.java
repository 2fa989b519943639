package io.holdfast.server.figure;

import io.holdfast.answer.Asked;
import io.holdfast.answer.Question;
import io.holdfast.server.account.Caller;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import org.springframework.stereotype.Component;

/** Settles a question as its caller may have it answered: on his customers, without what is hidden from him. */
@Component
public class CallerQuestions {
    private final Facts facts;

    CallerQuestions(Facts facts) {
        this.facts = facts;
    }

    /**
     * A question and the rule it was put under.
     *
     * @param scope whose customers it is of
     */
    public record Settled(Question question, RowScope scope) {}

    public Settled settle(Caller caller, Asked asked) {
        return settle(caller, asked, facts.now());
    }

    /** The same of what is known at one moment. */
    static Settled settle(Caller caller, Asked asked, Known known) {
        RowScope scope = RowScope.of(caller, known.timelines());
        return new Settled(Sight.questions(caller, known).settle(asked, scope.rule()), scope);
    }
}
