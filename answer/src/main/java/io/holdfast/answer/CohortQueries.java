package io.holdfast.answer;

import io.holdfast.core.cohort.RevenueTriangleSql;
import io.holdfast.core.cohort.TriangleSql;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.MembershipTriangleSql;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import java.time.LocalDate;
import java.util.List;

/** The queries of the cells of a triangle of everybody. */
record CohortQueries(Question question, CohortSpan span) {

    String of(CohortSubject subject, int cohort, int age) {
        return switch (subject) {
            case customers -> members(cohort, age);
            case buyers -> seen(DaySource.PURCHASE, cohort, age);
            case users -> seen(DaySource.ACTIVITY, cohort, age);
            case mrr ->
                RevenueTriangleSql.mrr(
                        MoneyCohorts.currency(question, span), span.periods(), lastDay(cohort), lastDay(cohort + age));
            case revenue ->
                RevenueTriangleSql.orders(MoneyCohorts.currency(question, span), days(cohort), days(cohort + age));
        };
    }

    private String members(int cohort, int age) {
        ChurnDefinition definition = question.ledger().definition();
        Period period = span.series().periods().get(cohort);
        int lastKnownDay = span.knownTo() - 1;
        List<LocalDate> ends = span.series().periods().stream()
                .skip((long) cohort + age)
                .map(each -> LocalDate.ofEpochDay(each.closingDay()))
                .toList();
        return switch (span.kind()) {
            case classic -> MembershipTriangleSql.of(definition, period, ends.get(0), lastKnownDay);
            case unbounded -> MembershipTriangleSql.rolling(definition, period, ends, lastKnownDay);
            case bounded -> MembershipTriangleSql.bounded(definition, period, age * span.windowDays(), lastKnownDay);
        };
    }

    private String seen(DaySource source, int cohort, int age) {
        return switch (span.kind()) {
            case classic -> TriangleSql.classic(source, days(cohort), days(cohort + age));
            case unbounded ->
                TriangleSql.rolling(
                        source,
                        days(cohort),
                        new DayRange(
                                span.periods().from(cohort + age),
                                span.periods().end()));
            case bounded -> TriangleSql.bounded(source, days(cohort), span.windows(), age);
        };
    }

    private DayRange days(int period) {
        return new DayRange(span.periods().from(period), span.periods().to(period));
    }

    private int lastDay(int period) {
        return span.periods().to(period) - 1;
    }
}
