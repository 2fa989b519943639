package io.holdfast.cli.install;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.AverageRevenuePerAccount;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.value.SimpleLtv;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Examples that Stripe, ChartMogul, Recurly, ProfitWell and others print in their own documentation. */
final class PublishedChecks {
    private static final String STRIPE_GLOSSARY = "Stripe, Billing metric definitions, MRR";
    private static final String STRIPE_CHURN = "Stripe support, Calculating churn rate in Billing";
    private static final String CHARTMOGUL = "ChartMogul help centre, Customer churn rate";
    private static final String CHARTMOGUL_LTV = "ChartMogul help centre, Customer lifetime value";
    private static final String RECURLY = "Recurly, Butter of the Month";
    private static final String PROFITWELL = "ProfitWell, Churn: Sarah";
    private static final String TOY = "100 MRR: 8 churn, 3 contraction, 6 expansion, 2 reactivation";
    private static final String BEFORE = "2026-04-15";
    private static final Period JUNE = Contracts.month(6);

    private PublishedChecks() {}

    static List<InstallCheck> all() {
        List<InstallCheck> checks = new ArrayList<>(examples());
        checks.add(toy("mrr_churn.net", "3 %", "ChartMogul's formula"));
        checks.add(toy("mrr_churn.net_baremetrics", "5 %", "Baremetrics' formula"));
        checks.add(toy("mrr_churn.net_chargebee", "-3 %", "Chargebee's formula"));
        checks.add(toy("mrr_churn.gross", "11 %", "ChartMogul's formula"));
        checks.add(toy("grr", "89 %", "Gold's formula"));
        checks.add(toy("nrr", "95 %", "Gold's formula"));
        return checks;
    }

    private static List<InstallCheck> examples() {
        return List.of(
                new InstallCheck("100 × 100 + 50 × 600 / 12 a month", "$12500", STRIPE_GLOSSARY, PublishedChecks::mrr),
                new InstallCheck(
                        "two subscriptions end: a downgrade, then churn",
                        "contraction $-100, then churn $-50",
                        STRIPE_CHURN,
                        PublishedChecks::twoSubscriptions),
                new InstallCheck(
                        "joined and left in the period: in both parts",
                        "3 / 102",
                        STRIPE_CHURN,
                        PublishedChecks::stripeChurn),
                new InstallCheck(
                        "100 customers, 11 cancel, one of whom joined in the month",
                        "10 %",
                        CHARTMOGUL,
                        PublishedChecks::chartMogulChurn),
                new InstallCheck("5 % a month is so much a year", "46 %", CHARTMOGUL, PublishedChecks::annualised),
                new InstallCheck("$100 at 5 % churn", "$2000", CHARTMOGUL_LTV, workshop -> lifetimeValue(workshop, 5)),
                new InstallCheck(
                        "no churn, no lifetime value",
                        "undefined",
                        CHARTMOGUL_LTV,
                        workshop -> lifetimeValue(workshop, 0)),
                new InstallCheck(
                        "1000 customers, 5 % leave; 500 join, 12 of whom leave",
                        "6.2 %", RECURLY, PublishedChecks::butter),
                new InstallCheck(
                        "paid until 15 June, cancelled on the 8th: churns on the 15th",
                        "until the 14th $0, on the 15th $-10",
                        PROFITWELL,
                        PublishedChecks::sarah),
                new InstallCheck(
                        "the same when the cancellation counts",
                        "on the 8th $-10",
                        PROFITWELL,
                        PublishedChecks::sarahOnRequest));
    }

    private static InstallCheck toy(String metric, String expected, String whose) {
        return new InstallCheck(
                metric + " of the toy month",
                expected,
                TOY + ", " + whose,
                workshop -> Printed.percent(
                        MetricCatalogue.findMoney(metric)
                                .rate(Contracts.movements(toyMonth(workshop), Definitions.HOLDFAST, JUNE)),
                        0));
    }

    /** The glossary prints 800 for the yearly plan of 600 and the sum that is right for 600. */
    private static String mrr(Workshop workshop) throws IOException {
        Contracts company = new Contracts();
        for (int i = 0; i < 150; i++) {
            boolean monthly = i < 100;
            company.customer()
                    .contract(
                            BEFORE,
                            Contracts.OPEN,
                            Contracts.OPEN,
                            monthly ? "100" : "600",
                            monthly ? "month" : "year");
        }
        return Printed.dollars(june(company, workshop, Definitions.STRIPE).amount(MoneyLine.CLOSING));
    }

    private static String twoSubscriptions(Workshop workshop) throws IOException {
        Timelines timelines = new Contracts()
                .customer()
                .contract(BEFORE, "2026-06-10", "100")
                .contract(BEFORE, "2026-07-10", "50")
                .timelines(workshop);
        MoneyFlows june = Contracts.movements(timelines, Definitions.STRIPE, JUNE);
        MoneyFlows july = Contracts.movements(timelines, Definitions.STRIPE, Contracts.month(7));
        return "contraction " + Printed.dollars(june.amount(MoneyLine.CONTRACTION)) + ", then churn "
                + Printed.dollars(july.amount(MoneyLine.CHURN));
    }

    /** Of 100, two leave; of two new ones, one. */
    private static String stripeChurn(Workshop workshop) throws IOException {
        Contracts company = new Contracts()
                .many(98, BEFORE, Contracts.OPEN)
                .many(2, BEFORE, "2026-06-10")
                .many(1, "2026-06-02", Contracts.OPEN)
                .many(1, "2026-06-02", "2026-06-20");
        Rate rate = company.churn(workshop, "stripe", JUNE);
        return rate.numerator() + " / " + rate.denominator();
    }

    private static String chartMogulChurn(Workshop workshop) throws IOException {
        Contracts company = new Contracts()
                .many(90, BEFORE, Contracts.OPEN)
                .many(10, BEFORE, "2026-06-10")
                .many(1, "2026-06-05", "2026-06-20");
        return Printed.percent(company.churn(workshop, "chartmogul", JUNE), 0);
    }

    private static String annualised(Workshop workshop) throws IOException {
        Contracts company = new Contracts()
                .many(95, BEFORE, Contracts.OPEN)
                .many(5, BEFORE, "2026-06-10")
                .many(1, "2026-07-02", "");
        return Printed.percent(company.churn(workshop, "chartmogul", JUNE).annualised(JUNE.days()), 0);
    }

    private static String lifetimeValue(Workshop workshop, int leavers) throws IOException {
        Contracts company = new Contracts();
        for (int i = 0; i < 100; i++) {
            company.customer().contract(BEFORE, i < leavers ? "2026-06-10" : Contracts.OPEN, "100");
        }
        Timelines timelines =
                company.customer().contract("2026-07-02", Contracts.OPEN, "100").timelines(workshop);
        Rate arpa = new AverageRevenuePerAccount().rate(Contracts.movements(timelines, Definitions.CHARTMOGUL, JUNE));
        Rate churn = Contracts.rate(timelines, "chartmogul", "churn.cohort", JUNE);
        SimpleLtv value = SimpleLtv.of(arpa, 1, List.of(churn));
        return value.amount().isPresent()
                ? Printed.dollars(Math.round(value.amount().getAsDouble()))
                : "undefined";
    }

    private static String butter(Workshop workshop) throws IOException {
        Contracts company = new Contracts()
                .many(950, BEFORE, Contracts.OPEN)
                .many(50, BEFORE, "2026-07-20")
                .many(488, "2026-07-10", Contracts.OPEN)
                .many(12, "2026-07-10", "2026-07-25");
        return Printed.percent(company.churn(workshop, "recurly", Contracts.month(7)), 1);
    }

    private static String sarah(Workshop workshop) throws IOException {
        return "until the 14th " + sarah(workshop, Definitions.PROFITWELL, 1, 15) + ", on the 15th "
                + sarah(workshop, Definitions.PROFITWELL, 15, 16);
    }

    private static String sarahOnRequest(Workshop workshop) throws IOException {
        ChurnDefinition onRequest = Definitions.PROFITWELL.toBuilder()
                .contractEnd(ContractEnd.CANCELLATION_REQUESTED)
                .build();
        return "on the 8th " + sarah(workshop, onRequest, 8, 9);
    }

    private static String sarah(Workshop workshop, ChurnDefinition definition, int from, int to) throws IOException {
        Timelines timelines = new Contracts()
                .customer()
                .contract(BEFORE, "2026-06-15", "2026-06-08", "10", "month")
                .timelines(workshop);
        Period days = Period.of(LocalDate.of(2026, 6, from), LocalDate.of(2026, 6, to));
        return Printed.dollars(Contracts.movements(timelines, definition, days).amount(MoneyLine.CHURN));
    }

    private static Timelines toyMonth(Workshop workshop) throws IOException {
        return new Contracts()
                .customer()
                .contract(BEFORE, Contracts.OPEN, "62")
                .customer()
                .contract(BEFORE, "2026-06-10", "8")
                .customer()
                .contract(BEFORE, Contracts.OPEN, "7")
                .contract(BEFORE, "2026-06-10", "3")
                .customer()
                .contract(BEFORE, Contracts.OPEN, "20")
                .contract("2026-06-10", Contracts.OPEN, "6")
                .customer()
                .contract(BEFORE, "2026-05-01", "5")
                .contract("2026-06-20", Contracts.OPEN, "2")
                .customer()
                .contract("2026-06-30", Contracts.OPEN, "10")
                .timelines(workshop);
    }

    private static MoneyFlows june(Contracts company, Workshop workshop, ChurnDefinition definition)
            throws IOException {
        Timelines timelines =
                company.customer().contract("2026-07-02", "2026-07-03", "1").timelines(workshop);
        return Contracts.movements(timelines, definition, JUNE);
    }
}
