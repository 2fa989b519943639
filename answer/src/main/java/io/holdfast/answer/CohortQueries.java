package io.holdfast.answer;

import io.holdfast.core.cohort.RevenueTriangleSql;
import io.holdfast.core.cohort.SeenDays;
import io.holdfast.core.cohort.TriangleSql;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.MembershipTriangleSql;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import java.time.LocalDate;
import java.util.List;

/** The queries of the cells of a triangle, of everybody or of the segment asked for. */
record CohortQueries(Question question, CohortSpan span) {

    String of(CohortSubject subject, int cohort, int age) {
        return switch (subject) {
            case customers -> members(cohort, age);
            case buyers -> seen(DaySource.PURCHASE, cohort, age);
            case users -> seen(DaySource.ACTIVITY, cohort, age);
            case mrr -> money().mrr(span.periods(), lastDay(cohort), lastDay(cohort + age));
            case revenue -> money().orders(days(cohort), days(cohort + age));
        };
    }

    private RevenueTriangleSql money() {
        return new RevenueTriangleSql(
                MoneyCohorts.currency(question, span), question.rule().sql());
    }

    private String members(int cohort, int age) {
        MembershipTriangleSql queries = new MembershipTriangleSql(
                question.ledger().definition(),
                span.knownTo() - 1,
                question.rule().sql());
        Period period = span.series().periods().get(cohort);
        List<LocalDate> ends = span.series().periods().stream()
                .skip((long) cohort + age)
                .map(each -> LocalDate.ofEpochDay(each.closingDay()))
                .toList();
        return switch (span.kind()) {
            case classic -> queries.of(period, ends.get(0));
            case unbounded -> queries.rolling(period, ends);
            case bounded -> queries.bounded(period, age * span.windowDays());
        };
    }

    private String seen(DaySource source, int cohort, int age) {
        SeenDays seen = question.rule().daysOfJoiners(source);
        return switch (span.kind()) {
            case classic -> TriangleSql.classic(seen, days(cohort), days(cohort + age));
            case unbounded ->
                TriangleSql.rolling(
                        seen,
                        days(cohort),
                        new DayRange(
                                span.periods().from(cohort + age),
                                span.periods().end()));
            case bounded -> TriangleSql.bounded(seen, days(cohort), span.windows(), age);
        };
    }

    private DayRange days(int period) {
        return new DayRange(span.periods().from(period), span.periods().to(period));
    }

    private int lastDay(int period) {
        return span.periods().to(period) - 1;
    }
}
