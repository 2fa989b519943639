package io.holdfast.answer;

import io.holdfast.core.cohort.BoundedRetention;
import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.Grouping;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.ledger.BoundedMembership;
import io.holdfast.core.ledger.MembershipTriangle;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** Cohorts of customers, of buyers or of users. */
record CustomerCohorts(Triangle triangle) implements CohortCounts {

    /** Customers under the definition of the question. */
    static CustomerCohorts members(Question question, CohortSpan span) {
        return new CustomerCohorts(
                span.kind() == CohortKind.bounded
                        ? FoldRunner.run(
                                question.timelines(),
                                new BoundedMembership(
                                        question.ledger(), span.periods(), span.windows(), question.test()))
                        : FoldRunner.run(
                                question.timelines(),
                                new MembershipTriangle(
                                        question.ledger(),
                                        new MembershipTriangle.Span(span.periods(), span.knownTo(), kind(span)),
                                        question.test())));
    }

    /** Who was seen: buying, or active. */
    static CustomerCohorts seen(Question question, CohortSpan span, DaySource source) {
        Periods periods = span.periods();
        IntPredicate members = SegmentMembers.of(question, timeline -> JoiningDays.first(timeline, source));
        return new CustomerCohorts(
                span.kind() == CohortKind.bounded
                        ? FoldRunner.run(
                                question.timelines(), new BoundedRetention(periods, source, span.windows(), members))
                        : CohortTriangle.of(
                                        question.timelines(),
                                        new CohortTriangle.Options(
                                                periods, source, kind(span), span.knownTo(), Grouping.NONE, members))
                                .all());
    }

    private static CohortTriangle.Kind kind(CohortSpan span) {
        return span.kind() == CohortKind.unbounded ? CohortTriangle.Kind.ROLLING : CohortTriangle.Kind.CLASSIC;
    }

    @Override
    public String size(int cohort) {
        return Long.toString(triangle.sizes()[cohort]);
    }

    @Override
    public OptionalDouble share(int cohort, int age) {
        return triangle.share(cohort, age);
    }

    @Override
    public Optional<Triangle> counts() {
        return Optional.of(triangle);
    }

    @Override
    public Optional<String> currency() {
        return Optional.empty();
    }
}
