package io.holdfast.answer;

import io.holdfast.answer.output.Numbers;
import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.RevenueTriangle;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.ledger.MembershipTriangle;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import java.util.OptionalDouble;

/** A triangle of customers or of money, with its sizes as text. */
interface CohortCounts {
    String size(int cohort);

    OptionalDouble share(int cohort, int age);

    static CohortCounts of(CohortSubject of, Question question, PeriodSeries series) {
        Periods periods = series.days();
        int knownTo = question.timelines().extent().lastDay() + 1;
        return switch (of) {
            case customers ->
                of(FoldRunner.run(
                        question.timelines(),
                        new MembershipTriangle(question.ledger(), periods, knownTo, question.test())));
            case buyers -> active(question, periods, DaySource.PURCHASE, knownTo);
            case users -> active(question, periods, DaySource.ACTIVITY, knownTo);
            case mrr -> money(question, periods, RevenueTriangle.Source.MRR, knownTo);
            case revenue -> money(question, periods, RevenueTriangle.Source.ORDERS, knownTo);
        };
    }

    private static CohortCounts active(Question question, Periods periods, DaySource source, int knownTo) {
        requireEverybody(question);
        CohortTriangle.Options options = CohortTriangle.Options.classic(periods, source, knownTo);
        return of(CohortTriangle.of(question.timelines(), options).all());
    }

    private static CohortCounts of(Triangle triangle) {
        return new CohortCounts() {
            @Override
            public String size(int cohort) {
                return Long.toString(triangle.sizes()[cohort]);
            }

            @Override
            public OptionalDouble share(int cohort, int age) {
                return triangle.share(cohort, age);
            }
        };
    }

    private static CohortCounts money(Question question, Periods periods, RevenueTriangle.Source source, int knownTo) {
        requireEverybody(question);
        int currencies = question.timelines().currencies().size() - 1;
        if (currencies != 1) {
            throw new Problem(
                    ErrorCode.FX_RATE_MISSING,
                    "Revenue cohorts need amounts in one currency; there are %d.",
                    currencies);
        }
        RevenueTriangle.Result found =
                FoldRunner.run(question.timelines(), new RevenueTriangle(periods, source, 1, knownTo, Customers.ALL));
        String currency = question.timelines().currencies().get(1);
        return new CohortCounts() {
            @Override
            public String size(int cohort) {
                return Numbers.money(found.amounts()[cohort][0], currency);
            }

            @Override
            public OptionalDouble share(int cohort, int age) {
                return found.share(cohort, age);
            }
        };
    }

    private static void requireEverybody(Question question) {
        if (!question.segment().isEmpty()) {
            throw new Problem(ErrorCode.INVALID_SEGMENT, "Cohorts of a segment are made of customers; leave --of out.");
        }
    }
}
