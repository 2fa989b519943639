package io.holdfast.report.assembly;

import io.holdfast.core.cohort.LifecycleSql;
import io.holdfast.core.cohort.ReturnCurve;
import io.holdfast.core.cohort.ReturnSql;
import io.holdfast.core.cohort.RevenueTriangleSql;
import io.holdfast.core.cohort.SeenDays;
import io.holdfast.core.cohort.StickinessSql;
import io.holdfast.core.cohort.SweepSql;
import io.holdfast.core.cohort.ThresholdChurnSql;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.MembershipTriangleSql;
import io.holdfast.core.survival.LifetimesSql;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.warning.WarningRules;
import io.holdfast.core.warning.WarningSql;
import java.time.LocalDate;

/**
 * The queries of the shapes: one text for each shape, with words in braces for what tells one of its figures from another,
 * filled in by the page when a figure is opened.
 */
final class ShapeQueries {
    /** Days no facts have, told apart from all others in a query. */
    private static final LocalDate FROM = LocalDate.of(2901, 2, 10);

    private static final LocalDate TO = LocalDate.of(2902, 3, 20);
    private static final LocalDate BEFORE = LocalDate.of(2903, 4, 11);
    private static final LocalDate CELL = LocalDate.of(2904, 5, 12);
    /** A number of days no query has. */
    private static final int DAYS = 29_017;

    private final Subject subject;
    private final ChurnDefinition definition;
    private final int lastKnown;

    ShapeQueries(Subject subject) {
        this.subject = subject;
        this.definition = subject.ledger().definition();
        this.lastKnown = subject.request().asOfDay();
    }

    /** By {@code {from}} and {@code {to}} of the cohort and {@code {cell_last}}. */
    String customersOfCohort() {
        int last = subject.timelines().extent().lastDay();
        return open(new MembershipTriangleSql(definition, last).of(Period.of(FROM, TO), CELL));
    }

    /** By {@code {last}} of the cohort's period and {@code {cell_last}}. */
    String revenueOfCohort(String currency) {
        Periods months = CohortAssembly.periods(subject.months());
        return open(new RevenueTriangleSql(currency).mrr(months, day(TO.minusDays(1)), day(CELL)));
    }

    /** By {@code {days}}. */
    String survival() {
        return open(LifetimesSql.survival(definition, lastKnown, DAYS));
    }

    String median() {
        return LifetimesSql.median(definition, lastKnown);
    }

    /** By {@code {days}} and the period. */
    String thresholdChurn(DaySource source) {
        return open(ThresholdChurnSql.of(SeenDays.of(source), DAYS, new DayRange(day(FROM), day(TO))));
    }

    String sweep(DaySource source) {
        return open(SweepSql.of(SeenDays.of(source), DAYS, new DayRange(day(FROM), day(TO))));
    }

    /** By {@code {previous}} and the period. */
    String lifecycle(DaySource source) {
        return open(LifecycleSql.of(SeenDays.of(source), day(BEFORE), new DayRange(day(FROM), day(TO))));
    }

    /** By the period. */
    String stickiness(DaySource source) {
        return open(StickinessSql.of(SeenDays.of(source), new DayRange(day(FROM), day(TO))));
    }

    /** By {@code {days}} and the days of the starts. */
    String returnsOnDay(DaySource source) {
        ReturnCurve.Window window = new ReturnCurve.Window(day(FROM), day(TO), 1, lastKnown + 1);
        return open(ReturnSql.of(SeenDays.of(source), window, DAYS));
    }

    /** By {@code {days}} and the days of the starts. */
    String returnsByDay(DaySource source) {
        return open(ReturnSql.within(SeenDays.of(source), new DayRange(day(FROM), day(TO)), DAYS));
    }

    String warnings() {
        return WarningSql.of(WarningRules.of(definition, true), LocalDate.ofEpochDay(lastKnown));
    }

    String warningsByKind() {
        return WarningSql.steps(WarningRules.of(definition, true), LocalDate.ofEpochDay(lastKnown))
                + "SELECT kind, count(*) AS warnings\nFROM warning\nGROUP BY kind\nORDER BY warnings DESC\n";
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private static String open(String sql) {
        return sql.replace(FROM.toString(), "{from}")
                .replace(TO.toString(), "{to}")
                .replace(TO.minusDays(1).toString(), "{last}")
                .replace(BEFORE.toString(), "{previous}")
                .replace(CELL.toString(), "{cell_last}")
                .replace(Integer.toString(DAYS), "{days}");
    }
}
