package io.holdfast.server.figure;

import io.holdfast.answer.Analysis;
import io.holdfast.answer.Asked;
import io.holdfast.answer.HistoryAnalysis;
import io.holdfast.answer.PersonNames;
import io.holdfast.answer.Question;
import io.holdfast.answer.Questions;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.person.PersonOfOne;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers questions from what is known now, to whom they may be answered. */
@Component
class Figures {
    private final Facts facts;
    private final Conditional conditional;
    private final FigureFiles files;
    private final RecentQuestions recent;

    Figures(Facts facts, Conditional conditional, FigureFiles files, RecentQuestions recent) {
        this.facts = facts;
        this.conditional = conditional;
        this.files = files;
        this.recent = recent;
    }

    /** The figure of an analysis: an object, or a file where that is asked for. */
    ResponseEntity<Map<String, @Nullable Object>> answer(QuestionParameters parameters, Analysis analysis) {
        return answerFound(parameters, questions -> analysis);
    }

    /** The same where the analysis says what customers are called, to whoever may see it. */
    ResponseEntity<Map<String, @Nullable Object>> answerNamed(
            QuestionParameters parameters, Function<PersonNames, Analysis> naming) {
        PersonNames names = new SeenNames(
                !caller().may(Right.READ_PERSONAL_DATA), facts.now().store());
        return answerFound(parameters, questions -> naming.apply(names));
    }

    /** The same where the analysis itself needs to be looked up. */
    ResponseEntity<Map<String, @Nullable Object>> answerFound(
            QuestionParameters parameters, Function<Questions, Analysis> finding) {
        Known known = facts.now();
        Caller caller = caller();
        Predicate<String> hidden = Sight.hidden(caller, known);
        Questions questions = Sight.questions(caller, known);
        Asked asked = parameters.asked();
        RowScope scope = RowScope.of(caller, known.timelines());
        Analysis analysis = finding.apply(questions);
        if (files.isWanted(caller)) {
            Question question = questions.settle(asked, scope.rule());
            files.send(question, asked, analysis, new FigureFiles.Asking(caller, scope));
            return ResponseEntity.ok().build();
        }
        String settled = String.join(
                "\n",
                asked.toString(),
                questions.savedSegments(asked.segment()),
                questions.definition(asked).toString(),
                analysis.toString(),
                scope.toString(),
                known.timelines().attributes().stream().filter(hidden).toList().toString());
        recent.note(
                settled,
                new RecentQuestions.Again(
                        caller, asked, analysis, known.store().clock().instant()));
        return conditional.answer(known.version() + "\n" + settled, () -> {
            Question question = questions.settle(asked, scope.rule());
            return analysis.of(question).object();
        });
    }

    /**
     * One customer, if he is among those of the caller now; who he is only for whoever may see personal data. Of another's
     * customer is answered what is answered of one who does not exist.
     */
    ResponseEntity<Map<String, @Nullable Object>> answerOne(String customer, Asked asked) {
        Known known = facts.now();
        Caller caller = caller();
        RowScope.of(caller, known.timelines()).require(customer, known.timelines());
        boolean masked = !caller.may(Right.READ_PERSONAL_DATA);
        Predicate<String> hidden = Sight.hidden(caller, known);
        Questions questions = Sight.questions(caller, known);
        String settled = String.join(
                "\n",
                known.version(),
                asked.toString(),
                questions.savedSegments(asked.segment()),
                questions.definition(asked).toString(),
                "customer " + customer,
                masked ? "masked" : "whole",
                known.timelines().attributes().stream().filter(hidden).toList().toString());
        return conditional.answer(settled, () -> {
            Map<String, @Nullable Object> object =
                    new HistoryAnalysis(customer).of(questions.settle(asked)).object();
            object.put("masked", masked);
            object.put("person", masked ? null : PersonOfOne.of(known.store(), customer));
            return object;
        });
    }

    private static Caller caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .orElseThrow(() -> new Problem(ServerParticular.SIGN_IN_FIRST));
    }
}
