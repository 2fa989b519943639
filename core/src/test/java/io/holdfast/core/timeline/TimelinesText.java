package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.List;

/** Everything timelines say, as text, so that two of them can be compared in full whatever their codes are. */
final class TimelinesText {
    private TimelinesText() {}

    static List<String> of(Timelines timelines) {
        List<String> lines = new ArrayList<>();
        lines.add(timelines.extent().toString());
        for (int customer = 0; customer < timelines.customers(); customer++) {
            lines.add(of(timelines, timelines.timeline(customer)));
        }
        return lines;
    }

    private static String of(Timelines timelines, Timeline timeline) {
        StringBuilder text = new StringBuilder();
        text.append(timeline.customerId()).append(' ').append(timeline.acquiredDay());
        contracts(timelines, timeline, text);
        OrderColumns orders = timeline.orders();
        for (int row = timeline.ordersFrom(); row < timeline.ordersTo(); row++) {
            text.append("\n o %d %d %s"
                    .formatted(
                            orders.day(row),
                            orders.amount(row),
                            timelines.currencies().get(orders.currency(row))));
        }
        timeline.activities()
                .forEach(
                        timeline.local(),
                        (day, name, value) -> text.append("\n a %d %s %s"
                                .formatted(day, timelines.activityNames().get(name), value)));
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            text.append("\n s %d %s"
                    .formatted(timeline.statuses().day(row), timeline.statuses().isVoid(row)));
        }
        attributes(timelines, timeline, text);
        days(timeline, text);
        return text.toString();
    }

    private static void contracts(Timelines timelines, Timeline timeline, StringBuilder text) {
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            ContractColumns contracts = timeline.contracts();
            String plan = timelines.plans().get(contracts.plan(row));
            String currency = timelines.currencies().get(contracts.currency(row));
            text.append("\n c ")
                    .append(contracts.row(row, plan, currency))
                    .append(plan)
                    .append(currency);
            text.append(contracts.termEndDay(row)).append(contracts.autoRenew(row));
            text.append(contracts.endKind(row)).append(contracts.mrr(row)).append(contracts.listMrr(row));
        }
    }

    private static void attributes(Timelines timelines, Timeline timeline, StringBuilder text) {
        for (String name : timelines.attributes()) {
            AttributeColumn column = timeline.shard().attribute(name);
            String last = "";
            for (int day = 18_990; day < 22_010; day++) {
                String value = timelines.values(name).get(timeline.attribute(column, day));
                if (!value.equals(last)) {
                    text.append("\n v %d %s %s".formatted(day, name, value));
                }
                last = value;
            }
        }
    }

    private static void days(Timeline timeline, StringBuilder text) {
        DayList days = timeline.activityDays();
        for (int i = 0; i < days.size(); i++) {
            text.append(' ').append(days.day(i));
        }
        text.append(" |");
        days = timeline.purchaseDays();
        for (int i = 0; i < days.size(); i++) {
            text.append(' ').append(days.day(i));
        }
    }
}
