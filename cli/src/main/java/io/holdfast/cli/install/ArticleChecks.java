package io.holdfast.cli.install;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.warning.EarlyWarning;
import io.holdfast.core.warning.Warning;
import io.holdfast.core.warning.WarningKind;
import io.holdfast.core.warning.WarningRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The worked examples of the articles Holdfast began with. Informat's prints no numbers; its words are in the glossary. */
final class ArticleChecks {
    private static final String WUKONG = "Wukong CRM, How to calculate customer churn, 2021";
    private static final String QUESTIONPRO = "QuestionPro, Customer turnover";
    private static final String FXIAOKE = "Fxiaoke, Evaluating voided customers";
    private static final String JIANDAOYUN = "Jiandaoyun, Customer retention";
    private static final Period QUARTER = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
    private static final Period YEAR = Period.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1));
    private static final String BEFORE = "2025-03-01";

    private ArticleChecks() {}

    static List<InstallCheck> all() {
        return List.of(
                new InstallCheck(
                        "50 lost of 500 acquired in a quarter", "10 %", WUKONG, ArticleChecks::lostPerAcquired),
                new InstallCheck("nobody acquired: no rate", "undefined", WUKONG, ArticleChecks::nobodyAcquired),
                new InstallCheck(
                        "silent for 15 days is lost, warn on day 10",
                        "warned after 10 and 15 days, lost after 16",
                        WUKONG,
                        ArticleChecks::silence),
                new InstallCheck("1000 customers become 900 in a year", "10 %", QUESTIONPRO, ArticleChecks::decline),
                new InstallCheck("35 voided of 140 known", "25 %", FXIAOKE + ", the formula", ArticleChecks::voided),
                new InstallCheck(
                        "(1200 − 300) / 1000 retained",
                        "90 %",
                        JIANDAOYUN,
                        workshop -> retained(workshop, "retention.new_adjusted")),
                new InstallCheck(
                        "end over start of the same company, read literally",
                        "120 %",
                        JIANDAOYUN + ", questions",
                        workshop -> retained(workshop, "retention.end_over_start")),
                new InstallCheck(
                        "800 of 1000 still active", "80 %", JIANDAOYUN + ", questions", ArticleChecks::stillActive));
    }

    private static String lostPerAcquired(Workshop workshop) throws IOException {
        Contracts company = new Contracts()
                .many(900, BEFORE, Contracts.OPEN)
                .many(50, BEFORE, "2026-02-10")
                .many(500, "2026-01-20", Contracts.OPEN);
        return Printed.percent(company.churn(workshop, "wukong", QUARTER), 0);
    }

    private static String nobodyAcquired(Workshop workshop) throws IOException {
        Contracts company = new Contracts().many(9, BEFORE, Contracts.OPEN).many(1, BEFORE, "2026-02-10");
        return Printed.percent(company.churn(workshop, "wukong", QUARTER), 0);
    }

    private static String decline(Workshop workshop) throws IOException {
        Contracts company = new Contracts()
                .many(860, BEFORE, Contracts.OPEN)
                .many(140, BEFORE, "2025-11-30")
                .many(40, "2026-05-01", Contracts.OPEN);
        return Printed.percent(company.churn(workshop, "questionpro", YEAR), 0);
    }

    private static String retained(Workshop workshop, String metric) throws IOException {
        Contracts company = new Contracts()
                .many(900, BEFORE, Contracts.OPEN)
                .many(100, BEFORE, "2026-02-10")
                .many(300, "2026-01-20", Contracts.OPEN);
        return Printed.percent(company.rate(workshop, "jiandaoyun", metric, QUARTER), 0);
    }

    /** New customers come too; they are not of the start and must not count. */
    private static String stillActive(Workshop workshop) throws IOException {
        Contracts company = new Contracts()
                .many(800, BEFORE, Contracts.OPEN)
                .many(200, BEFORE, "2026-03-01")
                .many(70, "2026-02-01", Contracts.OPEN);
        return Printed.percent(company.rate(workshop, "jiandaoyun", "retention.active_over_start", QUARTER), 0);
    }

    private static String voided(Workshop workshop) throws IOException {
        StringBuilder csv = new StringBuilder("customer_id,at,status\n");
        for (int i = 0; i < 140; i++) {
            csv.append("c%d,2026-01-05,%s\n".formatted(i, i < 35 ? "void" : "unvoid"));
        }
        Timelines timelines = workshop.timelines(FactKind.STATUS, csv.toString());
        return Printed.percent(Contracts.rate(timelines, "fxiaoke", "churn.void_share", Contracts.month(1)), 0);
    }

    /** Four customers last seen 9, 10, 15 and 16 days before 28 February. */
    private static String silence(Workshop workshop) throws IOException {
        Timelines timelines = workshop.timelines(FactKind.ACTIVITY, """
                customer_id,at,name
                9,2026-02-19,log-in
                10,2026-02-18,log-in
                15,2026-02-13,log-in
                16,2026-02-12,log-in
                awake,2026-02-28,log-in
                """);
        Ledger ledger = Ledger.of(timelines, Definitions.WUKONG);
        int today = timelines.extent().lastDay();
        String warned =
                EarlyWarning.of(timelines, WarningRules.of(ledger.definition(), false), today, CustomerTest.EVERYBODY)
                        .stream()
                        .filter(warning -> warning.kind() == WarningKind.SILENT)
                        .map(Warning::customerId)
                        .sorted()
                        .collect(Collectors.joining(" and "));
        Period february = Contracts.month(2);
        long lost = Contracts.flows(timelines, "wukong", february).count(Flow.LEFT);
        return "warned after " + warned + " days, lost after " + (lost == 1 ? "16" : "another number");
    }
}
