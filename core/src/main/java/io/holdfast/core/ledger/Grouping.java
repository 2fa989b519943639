package io.holdfast.core.ledger;

import io.holdfast.core.timeline.AttributeColumn;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.List;

/** Puts each customer into one of a known number of groups, as of a day. */
public interface Grouping {
    /** Everybody in one group. */
    Grouping NONE = new Grouping() {
        @Override
        public List<String> labels() {
            return List.of("");
        }

        @Override
        public int group(Timeline timeline, int day) {
            return 0;
        }
    };

    /** What the groups are called, by index; the empty text is "not known". */
    List<String> labels();

    int group(Timeline timeline, int day);

    /** By the value an attribute had on the day. */
    static Grouping byAttribute(Timelines timelines, String attribute) {
        List<String> labels = timelines.values(attribute);
        return new Grouping() {
            @Override
            public List<String> labels() {
                return labels;
            }

            @Override
            public int group(Timeline timeline, int day) {
                AttributeColumn column = timeline.shard().attribute(attribute);
                return timeline.attribute(column, day);
            }
        };
    }

    /**
     * By the plan of the contract that ran on the day, the last started one of several; where none did, as in a gap
     * between two, by that of the last started before.
     */
    static Grouping byPlan(Timelines timelines) {
        List<String> labels = timelines.plans();
        return new Grouping() {
            @Override
            public List<String> labels() {
                return labels;
            }

            @Override
            public int group(Timeline timeline, int day) {
                int plan = 0;
                boolean runs = false;
                ContractColumns contracts = timeline.contracts();
                for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
                    boolean started = contracts.startDay(row) <= day;
                    boolean running = started && day < contracts.endDay(row);
                    if (running || (started && !runs)) {
                        plan = contracts.plan(row);
                        runs |= running;
                    }
                }
                return plan;
            }
        };
    }
}
