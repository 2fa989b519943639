package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A sum of flows, each taken a whole number of times: |S| − |E| + |N|. Immutable. */
public final class FlowSum {
    private final Map<Flow, Integer> times;

    private FlowSum(Map<Flow, Integer> times) {
        this.times = times;
    }

    public static FlowSum of(Flow flow) {
        return new FlowSum(new EnumMap<>(Map.of(flow, 1)));
    }

    public FlowSum plus(Flow flow) {
        return add(flow, 1);
    }

    public FlowSum minus(Flow flow) {
        return add(flow, -1);
    }

    /** This sum with a flow taken {@code times} more times. */
    FlowSum add(Flow flow, int more) {
        Map<Flow, Integer> sum = new EnumMap<>(times);
        sum.merge(flow, more, Integer::sum);
        sum.values().removeIf(count -> count == 0);
        return new FlowSum(sum);
    }

    /** How many times a flow is taken. */
    public int times(Flow flow) {
        return times.getOrDefault(flow, 0);
    }

    public long of(Flows flows) {
        long sum = 0;
        for (Map.Entry<Flow, Integer> term : times.entrySet()) {
            sum += term.getValue() * flows.count(term.getKey());
        }
        return sum;
    }

    /**
     * The same sum over the flows that others are made of: |X| and |E| taken apart by the identities of {@link Flows}.
     */
    FlowSum inParts() {
        FlowSum parts = this;
        int left = times(Flow.LEFT);
        for (Flow part : new Flow[] {
            Flow.LOST_OF_START, Flow.BOUNCED, Flow.LOST_OF_NEW, Flow.LOST_OF_RETURNED, Flow.BOUNCED_JOINERS
        }) {
            parts = parts.add(part, left);
        }
        int end = times(Flow.END);
        for (Flow joined : new Flow[] {Flow.START, Flow.NEW, Flow.RETURNED}) {
            parts = parts.add(joined, end);
        }
        for (Flow lost : new Flow[] {Flow.LOST_OF_START, Flow.LOST_OF_NEW, Flow.LOST_OF_RETURNED}) {
            parts = parts.add(lost, -end);
        }
        return parts.add(Flow.LEFT, -left).add(Flow.END, -end);
    }

    /** The flows that differ from those of another sum, in the order of {@link Flow}. */
    List<Flow> differing(FlowSum that) {
        List<Flow> differing = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            if (times(flow) != that.times(flow)) {
                differing.add(flow);
            }
        }
        return differing;
    }

    /** The sum over the rows of {@code flow}, in SQL. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        times.forEach((flow, count) -> {
            sql.append(count < 0 ? " - " : sql.isEmpty() ? "" : " + ");
            sql.append(Math.abs(count) == 1 ? "" : Math.abs(count) + " * ");
            sql.append("count(*) FILTER (WHERE ").append(FlowSql.isIn(flow)).append(')');
        });
        return sql.isEmpty() ? "0" : sql.toString().strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowSum that && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return times.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        times.forEach((flow, count) -> {
            text.append(count < 0 ? " − " : text.isEmpty() ? "" : " + ");
            text.append(Math.abs(count) == 1 ? "" : Math.abs(count) + "·");
            text.append('|').append(flow.symbol()).append('|');
        });
        return text.toString().strip();
    }
}
