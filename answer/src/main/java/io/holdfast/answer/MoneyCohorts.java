package io.holdfast.answer;

import io.holdfast.answer.output.Numbers;
import io.holdfast.core.cohort.RevenueTriangle;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** Cohorts by the revenue they bring. */
record MoneyCohorts(RevenueTriangle.Result found, String name) implements CohortCounts {

    static MoneyCohorts of(Question question, CohortSpan span, RevenueTriangle.Source source) {
        String currency = currency(question, span);
        IntPredicate members = SegmentMembers.of(
                question,
                source == RevenueTriangle.Source.MRR
                        ? JoiningDays::firstPaid
                        : timeline -> JoiningDays.first(timeline, DaySource.PURCHASE));
        return new MoneyCohorts(
                FoldRunner.run(
                        question.timelines(), new RevenueTriangle(span.periods(), source, 1, span.knownTo(), members)),
                currency);
    }

    /** The one there is, if money can be asked for so. */
    static String currency(Question question, CohortSpan span) {
        requireClassic(span.kind());
        return currency(question.timelines().currencies());
    }

    private static void requireClassic(CohortKind kind) {
        if (kind != CohortKind.classic) {
            throw new Problem(QuestionParticular.REVENUE_NOT_ROLLING);
        }
    }

    /** The only currency; the first of the names stands for none. */
    private static String currency(List<String> currencies) {
        if (currencies.size() != 2) {
            throw new Problem(QuestionParticular.FEW_CURRENCIES, currencies.size() - 1);
        }
        return currencies.get(1);
    }

    @Override
    public String size(int cohort) {
        return Numbers.money(found.amounts()[cohort][0], name);
    }

    @Override
    public OptionalDouble share(int cohort, int age) {
        return found.share(cohort, age);
    }

    @Override
    public Optional<Triangle> counts() {
        return Optional.empty();
    }

    @Override
    public Optional<String> currency() {
        return Optional.of(name);
    }
}
