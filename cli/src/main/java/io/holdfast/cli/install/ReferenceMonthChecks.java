package io.holdfast.cli.install;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.Bridge;
import io.holdfast.core.metric.BridgeBuilder;
import io.holdfast.core.metric.BridgeStep;
import io.holdfast.core.metric.Fraction;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.timeline.Timelines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The month on which all definitions are compared: 1000 customers at the start; 300 new, 20 of whom leave inside it; 120 of
 * the start leave, 15 of whom return; 25 old ones return; 1200 at the end. Every definition has its own churn.
 */
final class ReferenceMonthChecks {
    private static final String SOURCE = "Reference month of the definitions";
    private static final Period JANUARY = Contracts.month(1);
    private static final String BEFORE = "2025-06-01";
    private static final Map<String, String> CHURN = new TreeMap<>(Map.of(
            "holdfast", "10.5 %",
            "chartmogul", "10.5 %",
            "fight-churn", "10.5 %",
            "wukong", "46.7 %",
            "questionpro", "-20.0 %",
            "jiandaoyun", "10.0 %",
            "stripe", "10.8 %",
            "profitwell", "12.0 %",
            "recurly", "14.0 %",
            "baremetrics", "14.0 %"));

    private ReferenceMonthChecks() {}

    static List<InstallCheck> all() {
        InstallCheck flows = new InstallCheck(
                "flows S, E, N, R, L_S, L_N, B, X",
                "1000 1200 300 25 105 20 15 140",
                SOURCE,
                workshop -> flows(timelines(workshop)));
        List<InstallCheck> checks = new ArrayList<>(List.of(flows));
        CHURN.forEach((name, churn) -> checks.add(new InstallCheck(
                "churn by " + name, churn, SOURCE, workshop -> Printed.percent(churn(timelines(workshop), name), 1))));
        checks.add(new InstallCheck(
                "retention.end_over_start",
                "120 %",
                SOURCE,
                workshop -> Printed.percent(
                        Contracts.rate(timelines(workshop), "holdfast", "retention.end_over_start", JANUARY), 0)));
        checks.add(new InstallCheck(
                "|E| = |S| − |L_S| + |N| − |L_N| + |R| − |L_R|, every definition",
                "difference 0",
                "Definitions, 3",
                workshop -> "difference " + breachOfFlows(timelines(workshop))));
        checks.add(new InstallCheck(
                "MRR(b) = MRR(a) + movements, every definition",
                "difference 0",
                "Definitions, 5",
                workshop -> "difference " + breachOfMovements(timelines(workshop))));
        checks.add(new InstallCheck(
                "bridges between all definitions sum exactly",
                "90 of 90",
                "Definitions, 4",
                workshop -> bridges(timelines(workshop))));
        return checks;
    }

    static Timelines timelines(Workshop workshop) throws IOException {
        Contracts company = new Contracts()
                .many(880, BEFORE, Contracts.OPEN)
                .many(105, BEFORE, "2026-01-20")
                .many(280, "2026-01-10", Contracts.OPEN)
                .many(20, "2026-01-10", "2026-01-30");
        for (int i = 0; i < 15; i++) {
            company.customer().contract(BEFORE, "2026-01-05", "10").contract("2026-01-25", Contracts.OPEN, "12");
        }
        for (int i = 0; i < 25; i++) {
            company.customer().contract(BEFORE, "2025-10-01", "10").contract("2026-01-15", Contracts.OPEN, "9");
        }
        // Somebody who leaves in February, so that January is known whole.
        return company.customer().contract("2026-02-01", "2026-02-02", "10").timelines(workshop);
    }

    private static Rate churn(Timelines timelines, String definition) {
        return Contracts.rate(
                timelines, definition, Definitions.find(definition).headline(), JANUARY);
    }

    private static String flows(Timelines timelines) {
        Flows flows = Contracts.flows(timelines, "holdfast", JANUARY);
        StringBuilder text = new StringBuilder();
        for (Flow flow : List.of(
                Flow.START,
                Flow.END,
                Flow.NEW,
                Flow.RETURNED,
                Flow.LOST_OF_START,
                Flow.LOST_OF_NEW,
                Flow.BOUNCED,
                Flow.LEFT)) {
            text.append(text.isEmpty() ? "" : " ").append(flows.count(flow));
        }
        return text.toString();
    }

    private static long breachOfFlows(Timelines timelines) {
        long breach = 0;
        for (ChurnDefinition definition : Definitions.ALL) {
            Flows flows = Contracts.flows(timelines, definition.name(), JANUARY);
            breach += Math.abs(flows.count(Flow.START)
                    - flows.count(Flow.LOST_OF_START)
                    + flows.count(Flow.NEW)
                    - flows.count(Flow.LOST_OF_NEW)
                    + flows.count(Flow.RETURNED)
                    - flows.count(Flow.LOST_OF_RETURNED)
                    - flows.count(Flow.END));
        }
        return breach;
    }

    private static long breachOfMovements(Timelines timelines) {
        long breach = 0;
        for (ChurnDefinition definition : Definitions.ALL) {
            MoneyFlows money = Contracts.movements(timelines, definition, JANUARY);
            long closing = 0;
            for (int line = MoneyLine.OPENING.ordinal(); line < MoneyLine.CLOSING.ordinal(); line++) {
                closing += money.amount(MoneyLine.values()[line]);
            }
            breach += Math.abs(closing - money.amount(MoneyLine.CLOSING));
        }
        return breach;
    }

    private static String bridges(Timelines timelines) {
        BridgeBuilder builder = new BridgeBuilder(timelines, JANUARY, CustomerTest.EVERYBODY);
        int exact = 0;
        int all = 0;
        for (String from : CHURN.keySet()) {
            for (String to : CHURN.keySet()) {
                if (!from.equals(to)) {
                    all++;
                    exact += isExact(builder.between(Definitions.find(from), Definitions.find(to))) ? 1 : 0;
                }
            }
        }
        return exact + " of " + all;
    }

    private static boolean isExact(Bridge bridge) {
        Fraction sum = bridge.start();
        for (BridgeStep step : bridge.steps()) {
            sum = sum.plus(step.contribution());
        }
        return sum.equals(bridge.end());
    }
}
