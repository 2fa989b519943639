package io.holdfast.core.segment;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.List;
import java.util.Optional;

/**
 * A text known of a customer on a day as a code: an attribute, the plan, the currency. Code 0 is "not known".
 *
 * @param isHidden whether its values are not shown to who asks
 */
record TextField(String name, Grouping codes, KnownSql sql, boolean isHidden) {

    static final List<String> NAMES = List.of("plan", "currency", "customer");

    static Optional<TextField> find(String name, Timelines timelines) {
        return switch (name) {
            case "plan" ->
                Optional.of(new TextField(name, Grouping.byPlan(timelines), step(name, ContractOrderSql.PLAN), false));
            case "currency" ->
                Optional.of(new TextField(name, byCurrency(timelines), step(name, ContractOrderSql.CURRENCY), false));
            default -> attribute(name, timelines);
        };
    }

    static Optional<TextField> attribute(String name, Timelines timelines) {
        return timelines.attributes().contains(name)
                ? Optional.of(new TextField(
                        name,
                        Grouping.byAttribute(timelines, name),
                        attributeSql(timelines, name),
                        timelines.hidden().contains(name)))
                : Optional.empty();
    }

    List<String> values() {
        return codes.labels();
    }

    private static KnownSql step(String name, String select) {
        return KnownSql.of("its_" + name, select, "its_" + name + ".value");
    }

    /** The step is named by the attribute's place among the others: its name may be in any script. */
    private static KnownSql attributeSql(Timelines timelines, String name) {
        return step("attribute_" + (1 + timelines.attributes().indexOf(name)), """
                SELECT customer_id, asked_day,
                       arg_max(coalesce(value, ''), (coalesce(from_day, DATE '0001-01-01'), coalesce(value, ''))) AS value
                FROM asked JOIN attribute USING (customer_id)
                WHERE name = %s AND coalesce(from_day, DATE '0001-01-01') <= asked_day
                GROUP BY customer_id, asked_day""".formatted(KnownSql.literal(name)));
    }

    private static Grouping byCurrency(Timelines timelines) {
        List<String> labels = timelines.currencies();
        return new Grouping() {
            @Override
            public List<String> labels() {
                return labels;
            }

            @Override
            public int group(Timeline timeline, int day) {
                int row = RunningContracts.latest(timeline, day);
                return row < 0 ? 0 : timeline.contracts().currency(row);
            }
        };
    }
}
