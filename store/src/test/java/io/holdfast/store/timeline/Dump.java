package io.holdfast.store.timeline;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes timelines out as lines of text, so that two can be compared and a test shows what it expects. */
final class Dump {
    private Dump() {}

    static List<String> of(Timelines timelines) {
        List<String> lines = new ArrayList<>();
        for (int customer = 0; customer < timelines.customers(); customer++) {
            customer(timelines, timelines.timeline(customer), lines);
        }
        return lines;
    }

    private static void customer(Timelines timelines, Timeline timeline, List<String> lines) {
        String who = timeline.customerId();
        lines.add(who + " won " + day(timeline.acquiredDay()));
        ContractColumns contracts = timeline.contracts();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            lines.add(who + " contract " + contract(timelines, contracts, row));
        }
        for (int row = timeline.ordersFrom(); row < timeline.ordersTo(); row++) {
            lines.add(who + " order " + day(timeline.orders().day(row)) + " "
                    + timeline.orders().amount(row) + " "
                    + timelines.currencies().get(timeline.orders().currency(row)));
        }
        timeline.activities()
                .forEach(
                        timeline.local(),
                        (day, name, value) -> lines.add(who + " activity " + day(day) + " "
                                + timelines.activityNames().get(name) + " " + value));
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            lines.add(who + " status " + day(timeline.statuses().day(row)) + " "
                    + timeline.statuses().isVoid(row));
        }
        for (String name : timelines.attributes()) {
            attribute(timelines, timeline, name, lines);
        }
    }

    private static String contract(Timelines timelines, ContractColumns contracts, int row) {
        return day(contracts.startDay(row)) + ".." + day(contracts.endDay(row)) + " requested "
                + day(contracts.requestedDay(row)) + " billed to " + day(contracts.billingEndDay(row)) + " trial to "
                + day(contracts.trialEndDay(row)) + " plan "
                + timelines.plans().get(contracts.plan(row)) + " " + contracts.listMrr(row) + "/" + contracts.mrr(row)
                + "/" + contracts.netMrr(row) + " "
                + timelines.currencies().get(contracts.currency(row)) + " " + contracts.metered(row) + " "
                + contracts.endKind(row) + " term to " + day(contracts.termEndDay(row)) + " renews "
                + contracts.autoRenew(row) + " pauses " + contracts.pauses(row) + " past due " + contracts.pastDue(row);
    }

    private static void attribute(Timelines timelines, Timeline timeline, String name, List<String> lines) {
        int before = -1;
        for (int day = (int) LocalDate.of(2024, 12, 31).toEpochDay();
                day < LocalDate.of(2027, 1, 1).toEpochDay();
                day++) {
            int code = timeline.attribute(timeline.shard().attribute(name), day);
            if (code != before) {
                lines.add(timeline.customerId() + " " + name + " from " + day(day) + " "
                        + timelines.values(name).get(code));
                before = code;
            }
        }
    }

    static String day(int day) {
        if (day == Day.NEVER) {
            return "never";
        }
        return day == Day.ALWAYS ? "always" : LocalDate.ofEpochDay(day).toString();
    }
}
