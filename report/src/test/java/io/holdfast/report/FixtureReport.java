package io.holdfast.report;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.WilsonInterval;
import io.holdfast.report.model.About;
import io.holdfast.report.model.Absent;
import io.holdfast.report.model.DefinitionBridge;
import io.holdfast.report.model.DefinitionBridge.Kind;
import io.holdfast.report.model.DefinitionFigure;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Headline;
import io.holdfast.report.model.Lineage;
import io.holdfast.report.model.MetricDoc;
import io.holdfast.report.model.Movements;
import io.holdfast.report.model.Quality;
import io.holdfast.report.model.Renewals;
import io.holdfast.report.model.ReportModel;
import io.holdfast.report.model.Review;
import io.holdfast.report.model.Span;
import io.holdfast.report.model.Warnings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A made-up company's report with every section in it; the figures of its month are those of the reference month. */
public final class FixtureReport {
    static final Span JULY = month(2026, 7, true);
    static final Span AUGUST = month(2026, 8, false);
    private static final String EUR = "EUR";

    private FixtureReport() {}

    public static ReportModel full() {
        return named("Northwind Analytics");
    }

    /** The same of a company called otherwise, in every place where words come from the data. */
    public static ReportModel named(String name) {
        return new ReportModel(
                about(name),
                metrics(),
                Optional.of(headline()),
                Optional.of(movements()),
                Optional.of(FixtureShapes.economics()),
                Optional.of(renewals()),
                definitions(),
                List.of(bridge()),
                Optional.of(FixtureShapes.series(name)),
                FixtureShapes.cohorts(),
                Optional.of(FixtureShapes.survival()),
                Optional.of(FixtureShapes.lifecycle()),
                Optional.of(FixtureShapes.returns()),
                Optional.of(FixtureShapes.sweep()),
                List.of(FixtureShapes.breakdown(name), FixtureShapes.breakdown("region")),
                Optional.of(warnings(name)),
                Optional.of(review(name)),
                Optional.of(quality(name)),
                Optional.of(lineage(name)),
                List.of());
    }

    /** A company of which nothing is known but that it exists. */
    public static ReportModel empty() {
        return new ReportModel(
                about("Nobody"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Absent("movements", "no_contracts"), new Absent("headline", "no_complete_period")));
    }

    static Span month(int year, int month, boolean complete) {
        LocalDate from = LocalDate.of(year, month, 1);
        return new Span(from, complete ? from.plusMonths(1) : from.plusDays(12), Span.Grain.MONTH, complete);
    }

    static Figure share(String metric, long numerator, long denominator) {
        return Figure.share(metric, numerator, denominator, WilsonInterval.of(numerator, denominator));
    }

    private static About about(String name) {
        return new About(
                name,
                "Europe/Berlin",
                LocalDate.of(2026, 8, 12),
                Instant.parse("2026-08-13T06:30:00Z"),
                "0.1.0",
                new About.DefinitionName("holdfast", 1),
                Arrays.stream(Switch.values())
                        .map(one -> new About.Setting(one.name(), one.setting(Definitions.HOLDFAST)))
                        .toList());
    }

    private static List<MetricDoc> metrics() {
        List<MetricDoc> docs = new ArrayList<>();
        for (FlowMetric metric : MetricCatalogue.FLOW) {
            docs.add(
                    new MetricDoc(metric.id(), metric.formula(), metric.sense().name(), metric.source(), metric.sql()));
        }
        MetricCatalogue.MONEY.forEach(metric -> docs.add(
                new MetricDoc(metric.id(), metric.formula(), metric.sense().name(), metric.source(), metric.sql())));
        docs.add(new MetricDoc("customers", "|E|", "HIGHER_IS_BETTER", "", "SELECT count(*) FROM flow WHERE at_end"));
        docs.add(new MetricDoc("mrr", "Σ", "HIGHER_IS_BETTER", "", ""));
        return docs;
    }

    private static Headline headline() {
        return new Headline(
                JULY,
                List.of(
                        share("churn.cohort", 105, 1000),
                        share("retention.cohort", 895, 1000),
                        Figure.count("customers", 1200),
                        Figure.money("mrr", 8_412_350, EUR),
                        Figure.shareOfMoney("nrr", 7_311_000, 7_204_100, EUR),
                        Figure.shareOfMoney("grr", 6_512_000, 7_204_100, EUR)),
                List.of(
                        share("churn.cohort", 88, 960),
                        share("retention.cohort", 872, 960),
                        Figure.count("customers", 1000),
                        Figure.money("mrr", 7_204_100, EUR),
                        Figure.shareOfMoney("nrr", 7_000_000, 6_900_000, EUR),
                        Figure.shareOfMoney("grr", 6_600_000, 6_900_000, EUR)),
                Optional.of(share("churn.cohort", 730, 1000)),
                Optional.of(new Headline.Running(
                        AUGUST, List.of(share("churn.cohort", 31, 1200), Figure.count("customers", 1211)))));
    }

    private static Movements movements() {
        return new Movements(
                JULY,
                EUR,
                List.of(new Movements(
                        JULY,
                        "USD",
                        List.of(),
                        List.of(new Movements.Line("OPENING", 10_000), new Movements.Line("CLOSING", 10_000)))),
                List.of(
                        new Movements.Line("OPENING", 7_204_100),
                        new Movements.Line("NEW", 1_702_350),
                        new Movements.Line("EXPANSION", 799_000),
                        new Movements.Line("CONTRACTION", -181_500),
                        new Movements.Line("CHURN", -1_310_600),
                        new Movements.Line("REACTIVATION", 199_000),
                        new Movements.Line("PAUSE", 0),
                        new Movements.Line("RESUME", 0),
                        new Movements.Line("FX", 0),
                        new Movements.Line("CLOSING", 8_412_350)));
    }

    private static Renewals renewals() {
        return new Renewals(
                JULY,
                List.of(
                        share("retention.renewal", 80, 100),
                        Figure.shareOfMoney("retention.renewal_revenue", 75_000, 100_000, EUR)),
                List.of(new Renewals.Part("RAN_ON", 60), new Renewals.Part("LAPSED", 20)));
    }

    private static List<DefinitionFigure> definitions() {
        return List.of(
                row("holdfast", "churn.cohort", 105, 1000),
                row("stripe", "churn.stripe", 140, 1300),
                row("profitwell", "churn.profitwell", 120, 1000),
                row("recurly", "churn.recurly", 140, 1000),
                row("wukong", "churn.lost_per_acquired", 140, 300),
                row("questionpro", "churn.net_decline", -200, 1000),
                new DefinitionFigure("fxiaoke", 1, "", Optional.empty(), "no_status", Optional.empty()),
                row("jiandaoyun", "churn.new_adjusted", 100, 1000));
    }

    private static DefinitionFigure row(String name, String metric, long numerator, long denominator) {
        return new DefinitionFigure(
                name, 1, "", Optional.of(share(metric, numerator, denominator)), "", Optional.empty());
    }

    private static DefinitionBridge bridge() {
        return new DefinitionBridge(
                "holdfast",
                "stripe",
                share("churn.cohort", 105, 1000),
                share("churn.stripe", 140, 1300),
                List.of(
                        new DefinitionBridge.Step(
                                Kind.SWITCH, "PAST_DUE", 0, 0, "lost after 30 days", "active", 0, "0"),
                        new DefinitionBridge.Step(Kind.NUMERATOR, "L_N", 1, 20, "", "", 0.02, "1/50"),
                        new DefinitionBridge.Step(Kind.NUMERATOR, "B", 1, 15, "", "", 0.015, "3/200"),
                        new DefinitionBridge.Step(Kind.DENOMINATOR, "N", 1, 300, "", "", -21.0 / 650, "-21/650")));
    }

    private static Warnings warnings(String name) {
        LocalDate since = LocalDate.of(2026, 8, 10);
        return new Warnings(
                List.of(new Warnings.Sign("SILENT", 30), new Warnings.Sign("PAST_DUE", 1)),
                31,
                List.of(
                        new Warnings.Row(
                                name,
                                "SILENT",
                                since,
                                OptionalInt.of(4),
                                List.of(
                                        new Warnings.Evidence("silent_days", 12),
                                        new Warnings.Evidence("lost_after_days", 15)),
                                Optional.of(Figure.money("mrr.at_stake", 49_900, EUR))),
                        new Warnings.Row(
                                "C-01877",
                                "PAST_DUE",
                                since.minusDays(3),
                                OptionalInt.empty(),
                                List.of(new Warnings.Evidence("overdue_days", 6)),
                                Optional.empty())));
    }

    private static Review review(String name) {
        return new Review(List.of(
                new Review.Step(
                        Review.Kind.SHARE,
                        List.of(new Review.Item("", "", Optional.of(share("churn.cohort", 105, 1000)))),
                        List.of()),
                new Review.Step(
                        Review.Kind.REASONS,
                        List.of(
                                new Review.Item("price", "", Optional.of(share("reason.share", 41, 105))),
                                new Review.Item("", name, Optional.of(share("reason.share", 12, 105)))),
                        List.of()),
                new Review.Step(
                        Review.Kind.IMPACT,
                        List.of(new Review.Item("", "", Optional.of(Figure.money("mrr.lost", 1_310_600, EUR)))),
                        List.of("costs")),
                new Review.Step(Review.Kind.FOLLOW_UP, List.of(), List.of("interactions")),
                new Review.Step(Review.Kind.ADJUSTMENT, List.of(), List.of("changes"))));
    }

    private static Quality quality(String name) {
        return new Quality(
                List.of(
                        new Quality.File("contracts.csv", 21_403, 21_371, 0, 32),
                        new Quality.File(name, 1_204_113, 1_204_113, 0, 0)),
                List.of(new Quality.Refused("end before start", 21), new Quality.Refused(name, 11)),
                List.of(
                        new Quality.Finding(
                                "contracts.csv",
                                "plan_migration",
                                "",
                                212,
                                Map.of(),
                                List.of(name + ": 2026-05-01 → 2026-05-04"),
                                OptionalDouble.of(-0.0124),
                                ""),
                        new Quality.Finding(
                                "contracts.csv",
                                "missing_ids",
                                "",
                                20,
                                Map.of("range", "21403", "field", name, "part", "4"),
                                List.of(),
                                OptionalDouble.empty(),
                                "NOT_IN_FILE")));
    }

    private static Lineage lineage(String name) {
        return new Lineage(List.of(
                new Lineage.Batch("b-0001", name, "9f".repeat(32), 21_371, Instant.parse("2026-08-13T06:12:00Z"))));
    }
}
