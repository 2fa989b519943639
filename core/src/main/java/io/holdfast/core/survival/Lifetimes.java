package io.holdfast.core.survival;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long customers stayed from their first day to their first leaving.
 *
 * <pre>
 *   left on day e by the last known day h (e ≤ h):   e − first day          days served, an event
 *   still there at the end of day h:                 h + 1 − first day      censored
 * </pre>
 *
 * A later return does not count: it is another life. A contract whose end lies ahead is still running. Who was never a
 * customer by day h is in no group. Segment and group are those of his first day. Days, at least 1.
 */
public final class Lifetimes implements Fold<List<SortedMap<Integer, long[]>>, List<RiskTable>> {
    private final Ledger ledger;
    private final int lastKnownDay;
    private final CustomerTest segment;
    private final Grouping grouping;

    private Lifetimes(Ledger ledger, int lastKnownDay, CustomerTest segment, Grouping grouping) {
        this.ledger = ledger;
        this.lastKnownDay = lastKnownDay;
        this.segment = segment;
        this.grouping = grouping;
    }

    /** The lifetimes of a segment by group, as far as they are known at the end of a day. */
    public static List<RiskTable> of(Ledger ledger, int lastKnownDay, CustomerTest segment, Grouping grouping) {
        return FoldRunner.run(ledger.timelines(), new Lifetimes(ledger, lastKnownDay, segment, grouping));
    }

    /** The lifetimes of a segment. */
    public static RiskTable of(Ledger ledger, int lastKnownDay, CustomerTest segment) {
        return of(ledger, lastKnownDay, segment, Grouping.NONE).get(0);
    }

    @Override
    public List<SortedMap<Integer, long[]>> start() {
        List<SortedMap<Integer, long[]>> counts = new ArrayList<>();
        grouping.labels().forEach(label -> counts.add(new TreeMap<>()));
        return counts;
    }

    @Override
    public void accept(List<SortedMap<Integer, long[]>> state, Timeline timeline) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        int row = membership.from(timeline.local());
        if (row == membership.to(timeline.local()) || membership.fromDay(row) > lastKnownDay) {
            return;
        }
        int first = membership.fromDay(row);
        if (segment.test(timeline, first)) {
            boolean left = membership.toDay(row) <= lastKnownDay;
            int days = (left ? membership.toDay(row) : lastKnownDay + 1) - first;
            long[] pair = state.get(grouping.group(timeline, first)).computeIfAbsent(days, unused -> new long[2]);
            pair[left ? 0 : 1]++;
        }
    }

    @Override
    public List<SortedMap<Integer, long[]>> merge(
            List<SortedMap<Integer, long[]>> left, List<SortedMap<Integer, long[]>> right) {
        for (int group = 0; group < left.size(); group++) {
            SortedMap<Integer, long[]> into = left.get(group);
            right.get(group)
                    .forEach((days, pair) ->
                            into.merge(days, pair, (one, other) -> new long[] {one[0] + other[0], one[1] + other[1]}));
        }
        return left;
    }

    @Override
    public List<RiskTable> finish(List<SortedMap<Integer, long[]>> state) {
        return state.stream().map(RiskTable::of).toList();
    }
}
