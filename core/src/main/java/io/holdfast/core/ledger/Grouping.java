package io.holdfast.core.ledger;

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

    /**
     * On which of several days, at most 64, he is in one of the groups wanted: bit i of the i-th.
     *
     * @param wanted by group
     */
    default long among(Timeline timeline, int[] days, boolean[] wanted) {
        long among = 0;
        for (int i = 0; i < days.length; i++) {
            among |= wanted[group(timeline, days[i])] ? 1L << i : 0;
        }
        return among;
    }

    /** By the value an attribute had on the day; where its values are hidden by whether it had one. */
    static Grouping byAttribute(Timelines timelines, String attribute) {
        if (timelines.hidden().contains(attribute)) {
            return byHidden(attribute);
        }
        List<String> labels = timelines.values(attribute);
        return new Grouping() {
            @Override
            public List<String> labels() {
                return labels;
            }

            @Override
            public int group(Timeline timeline, int day) {
                return timeline.attribute(attribute, day);
            }

            @Override
            public long among(Timeline timeline, int[] days, boolean[] wanted) {
                return timeline.attributeAmong(attribute, days, wanted);
            }
        };
    }

    /** As many groups as there are values would say who has the same. */
    private static Grouping byHidden(String attribute) {
        List<String> labels = List.of("", Timelines.HIDDEN);
        return new Grouping() {
            @Override
            public List<String> labels() {
                return labels;
            }

            @Override
            public int group(Timeline timeline, int day) {
                return Math.min(timeline.attribute(attribute, day), 1);
            }
        };
    }

    /**
     * By the plan of the contract that ran on the day, the last started one of several; in a gap between two contracts by
     * that of the one before it. Not known before the first and after the last.
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
                int running = 0;
                int ended = 0;
                boolean goesOn = false;
                ContractColumns contracts = timeline.contracts();
                for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
                    if (contracts.startDay(row) > day) {
                        goesOn = true;
                    } else if (day < contracts.endDay(row)) {
                        running = contracts.plan(row);
                    } else {
                        ended = contracts.plan(row);
                    }
                }
                return running != 0 || !goesOn ? running : ended;
            }
        };
    }
}
