package io.holdfast.report;

import io.holdfast.core.metric.Interval;
import io.holdfast.report.model.Breakdown;
import io.holdfast.report.model.CohortTable;
import io.holdfast.report.model.Economics;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Lifecycle;
import io.holdfast.report.model.Returns;
import io.holdfast.report.model.Series;
import io.holdfast.report.model.Span;
import io.holdfast.report.model.SurvivalCurve;
import io.holdfast.report.model.Sweep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The curves and tables of {@link FixtureReport}; smooth formulas, so that a picture of them looks like real ones. */
final class FixtureShapes {
    private static final int MONTHS = 24;

    private FixtureShapes() {}

    static Series series(String note) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i <= MONTHS; i++) {
            LocalDate from = LocalDate.of(2024, 8, 1).plusMonths(i);
            Span span = FixtureReport.month(from.getYear(), from.getMonthValue(), i < MONTHS);
            long customers = 400 + 33L * i;
            long lost = Math.round(customers * (0.09 + 0.02 * Math.sin(i)) * (i < MONTHS ? 1 : 0.3));
            points.add(new Series.Point(
                    span,
                    FixtureReport.share("churn.cohort", lost, customers),
                    Figure.count("customers", customers + 33),
                    Optional.of(Figure.money("mrr", 7_200 * customers, "EUR"))));
        }
        return new Series(
                points,
                List.of(
                        new Series.Marker(LocalDate.of(2025, 6, 10), "season", note),
                        new Series.Marker(LocalDate.of(2025, 12, 1), "price change", "from 29 to 33 per seat"),
                        new Series.Marker(LocalDate.of(2025, 12, 30), "release", "7.0"),
                        new Series.Marker(LocalDate.of(2026, 1, 4), "flood", ""),
                        new Series.Marker(LocalDate.of(2011, 1, 4), "policy", "long before the first month")));
    }

    static List<CohortTable> cohorts() {
        return List.of(
                cohorts(CohortTable.Kind.LOGO, "cohort.logo", "", 0.86),
                cohorts(CohortTable.Kind.REVENUE, "cohort.revenue", "EUR", 0.94));
    }

    private static CohortTable cohorts(CohortTable.Kind kind, String metric, String currency, double asymptote) {
        List<CohortTable.Row> rows = new ArrayList<>();
        for (int cohort = 0; cohort < MONTHS; cohort++) {
            long size = (100 + 7L * cohort) * (currency.isEmpty() ? 1 : 7_000);
            List<CohortTable.Cell> cells = new ArrayList<>();
            for (int age = 0; age <= MONTHS - cohort; age++) {
                long kept = Math.round(size * (1 - (1 - Math.pow(asymptote, age)) * 0.8));
                cells.add(new CohortTable.Cell(kept, size, (double) kept / size, age < MONTHS - cohort));
            }
            LocalDate start = LocalDate.of(2024, 8, 1).plusMonths(cohort);
            rows.add(new CohortTable.Row(start, start.plusMonths(1), size, cells));
        }
        return new CohortTable(kind, metric, currency, rows);
    }

    static SurvivalCurve survival() {
        List<SurvivalCurve.Point> points = new ArrayList<>();
        for (int days = 0; days <= 730; days += 7) {
            double share = Math.exp(-days / 800.0);
            double half = 0.01 + days / 15_000.0;
            points.add(new SurvivalCurve.Point(
                    days, share, Math.max(0, share - half), Math.min(1, share + half), 2_400 - 3L * days));
        }
        return new SurvivalCurve(2_412, 1_211, OptionalDouble.of(554), points);
    }

    static Economics economics() {
        Economics.Part leavers = new Economics.Part("LEAVERS", Figure.Unit.COUNT, 105);
        return new Economics(
                FixtureReport.JULY,
                "EUR",
                List.of(
                        new Economics.Row(Figure.money("arpa", 7_010, "EUR"), List.of(leavers), ""),
                        new Economics.Row(
                                new Figure(
                                        "ltv.survival",
                                        Figure.Unit.MONEY,
                                        OptionalDouble.of(140_000),
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        Optional.of(new Interval(120_000, 160_000)),
                                        "EUR"),
                                List.of(new Economics.Part("MEAN_LIFETIME", Figure.Unit.MONTHS, 23.14)),
                                ""),
                        new Economics.Row(
                                new Figure(
                                        "cac",
                                        Figure.Unit.MONEY,
                                        OptionalDouble.empty(),
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        Optional.empty(),
                                        "EUR"),
                                List.of(),
                                "NO_COST"),
                        new Economics.Row(
                                FixtureReport.share("lost_before_payback", 41, 105),
                                List.of(
                                        new Economics.Part("LEFT_BEFORE", Figure.Unit.COUNT, 41),
                                        leavers,
                                        new Economics.Part("UNRECOVERED", Figure.Unit.MONEY, 812_300)),
                                "")));
    }

    static Sweep sweep() {
        List<Sweep.Point> points = new ArrayList<>();
        for (int days = 1; days <= 90; days++) {
            points.add(new Sweep.Point(
                    days,
                    FixtureReport.share("sweep.churn", Math.round(1000 * Math.exp(-days / 14.0)) + 60, 1200),
                    FixtureReport.share("sweep.false_churn", Math.round(900 * Math.exp(-days / 9.0)) + 3, 1000)));
        }
        return new Sweep("ACTIVITY", FixtureReport.JULY, OptionalInt.of(15), points);
    }

    static Lifecycle lifecycle() {
        List<Lifecycle.Point> points = new ArrayList<>();
        for (int i = 0; i <= MONTHS; i++) {
            LocalDate from = LocalDate.of(2024, 8, 1).plusMonths(i);
            points.add(new Lifecycle.Point(
                    FixtureReport.month(from.getYear(), from.getMonthValue(), i < MONTHS),
                    from.minusMonths(1),
                    Figure.count("lifecycle.new", 60 + i),
                    Figure.count("lifecycle.returning", 300 + 22L * i),
                    Figure.count("lifecycle.resurrecting", 15 + i % 5),
                    Figure.count("lifecycle.dormant", 30 + i),
                    FixtureReport.share("stickiness", 2_400 + 180L * i, 12_000 + 800L * i)));
        }
        return new Lifecycle("ACTIVITY", points);
    }

    static Returns returns() {
        List<Returns.Point> points = new ArrayList<>();
        for (int days = 1; days <= 30; days++) {
            points.add(new Returns.Point(
                    days,
                    FixtureReport.share("returns.on_day", 400 - 8L * days, 1_000),
                    FixtureReport.share("returns.by_day", 980 - Math.round(580 * Math.exp(-days / 5.0)), 1_000)));
        }
        return new Returns("ACTIVITY", FixtureReport.JULY, points);
    }

    static Breakdown breakdown(String attribute) {
        return new Breakdown(
                attribute,
                FixtureReport.share("churn.cohort", 105, 1000),
                List.of(
                        group("Berlin", 30, 410, Breakdown.Verdict.BELOW, 0.077, 0.137),
                        group("Hamburg", 31, 310, Breakdown.Verdict.WITHIN, 0.073, 0.141),
                        group("Köln", 39, 221, Breakdown.Verdict.ABOVE, 0.067, 0.149),
                        group(attribute, 4, 52, Breakdown.Verdict.WITHIN, 0.03, 0.2),
                        group("", 1, 7, Breakdown.Verdict.TOO_FEW, 0, 0.42)));
    }

    private static Breakdown.Group group(
            String label, long lost, long customers, Breakdown.Verdict verdict, double low, double high) {
        return new Breakdown.Group(label, FixtureReport.share("churn.cohort", lost, customers), low, high, verdict);
    }
}
