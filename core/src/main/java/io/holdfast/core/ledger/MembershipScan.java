package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;

/** Works out the membership of a shard's customers. One per shard. */
final class MembershipScan {
    private final ChurnDefinition definition;
    private final Membership membership;
    private final DayIntervals intervals = new DayIntervals();
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int size;

    /** @param horizon the last known day */
    MembershipScan(ChurnDefinition definition, int horizon) {
        this.definition = definition;
        this.membership = new Membership(definition, horizon);
    }

    MembershipColumns read(TimelineShard shard) {
        boolean byContracts = definition.basis() == Basis.CONTRACT;
        room(Math.toIntExact(shard.contracts().rows()));
        Timeline timeline = new Timeline(shard);
        ContractBlock block = new ContractBlock(shard);
        int[] offsets = new int[shard.customers() + 1];
        for (int local = 0; local < shard.customers(); local++) {
            if (local % ContractBlock.CUSTOMERS == 0) {
                block.read(local, Math.min(shard.customers(), local + ContractBlock.CUSTOMERS));
            }
            boolean simple = byContracts
                    && shard.statuses().from(local) == shard.statuses().to(local);
            if (!simple || !addSimple(block, local)) {
                add(timeline.moveTo(local));
            }
            offsets[local + 1] = size;
        }
        return new MembershipColumns(offsets, Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }

    private void add(Timeline timeline) {
        membership.read(timeline, intervals);
        room(intervals.size());
        for (int i = 0; i < intervals.size(); i++) {
            from[size] = intervals.from(i);
            to[size++] = intervals.to(i);
        }
    }

    /**
     * Adds the intervals of a customer all of whose contracts are simple and who was never void: they are those of the
     * contracts, joined over gaps (bench: monthly flows from the columns). Otherwise adds nothing and says no.
     */
    private boolean addSimple(ContractBlock block, int local) {
        int first = block.from(local);
        int end = block.to(local);
        if (!block.areSimple(first, end)) {
            return false;
        }
        int begin = size;
        room(end - first);
        for (int i = first; i < end; i++) {
            addInterval(begin, block.starts[i], block.ends[i]);
        }
        return true;
    }

    private void addInterval(int begin, int start, int end) {
        if (start >= end) {
            return;
        }
        int last = size - 1;
        if (size > begin && (to[last] == Day.NEVER || start - (long) to[last] <= definition.gapDays())) {
            to[last] = Math.max(to[last], end);
        } else {
            from[size] = start;
            to[size++] = end;
        }
    }

    private void room(int more) {
        if (size + more > from.length) {
            from = Arrays.copyOf(from, Math.max(size + more, size * 2));
            to = Arrays.copyOf(to, from.length);
        }
    }
}
