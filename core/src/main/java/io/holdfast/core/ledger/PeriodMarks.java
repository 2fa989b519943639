package io.holdfast.core.ledger;

import io.holdfast.core.timeline.TimelineShard;
import java.util.Map;

/**
 * The {@link FlowMarks} of one period for all shards.
 *
 * @param byFirstCustomer of a shard
 */
record PeriodMarks(Map<Integer, FlowMarks> byFirstCustomer) {
    PeriodMarks {
        byFirstCustomer = Map.copyOf(byFirstCustomer);
    }

    FlowMarks of(TimelineShard shard) {
        FlowMarks marks = byFirstCustomer.get(shard.firstCustomer());
        if (marks == null) {
            throw new IllegalArgumentException("not a shard of these marks: " + shard.firstCustomer());
        }
        return marks;
    }
}
