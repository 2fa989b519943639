package io.holdfast.core.segment;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.List;
import java.util.Optional;

/** A text known of a customer on a day as a code: an attribute, the plan, the currency. Code 0 is "not known". */
record TextField(String name, Grouping codes) {

    static final List<String> NAMES = List.of("plan", "currency", "customer");

    static Optional<TextField> find(String name, Timelines timelines) {
        return switch (name) {
            case "plan" -> Optional.of(new TextField(name, Grouping.byPlan(timelines)));
            case "currency" -> Optional.of(new TextField(name, byCurrency(timelines)));
            default -> attribute(name, timelines);
        };
    }

    static Optional<TextField> attribute(String name, Timelines timelines) {
        return timelines.attributes().contains(name)
                ? Optional.of(new TextField(name, Grouping.byAttribute(timelines, name)))
                : Optional.empty();
    }

    List<String> values() {
        return codes.labels();
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
