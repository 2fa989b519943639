package io.holdfast.core.ledger;

import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.ArrayList;
import java.util.List;

/**
 * The flows of neighbouring periods over everybody: what {@link FlowsFold} counts, faster. A customer is looked at only in
 * the periods in which he comes or goes; where he merely stays, one mark at each end of the stay is made and added up in
 * the end (bench: monthly flows). State: by period, then the flows' counts and the marks of stays; the count of
 * {@link Flow#KNOWN} holds those first known in a period until the end.
 */
public final class FlowSeriesFold implements Fold<long[][], List<Flows>> {
    private static final Flow[] FLOWS = Flow.values();
    private static final int STAYS = FLOWS.length;

    private final Ledger ledger;
    private final Periods periods;
    private final int[] periodOf;

    public FlowSeriesFold(Ledger ledger, Periods periods) {
        this.ledger = ledger;
        this.periods = periods;
        this.periodOf = periods.table(new DayRange(periods.first(), periods.end()));
    }

    public static List<Flows> of(Ledger ledger, Periods periods) {
        return FoldRunner.run(ledger.timelines(), new FlowSeriesFold(ledger, periods));
    }

    @Override
    public long[][] start() {
        return new long[periods.count() + 1][FLOWS.length + 1];
    }

    @Override
    public void accept(long[][] state, Timeline timeline) {
        acceptAll(state, timeline.shard(), timeline.local(), timeline.local() + 1);
    }

    @Override
    public void acceptAll(long[][] state, TimelineShard shard, int from, int to) {
        MembershipColumns membership = ledger.membership(shard);
        CustomerFlows flows = new CustomerFlows(ledger);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            timeline.moveTo(local);
            int known = Math.max(0, periodAt(Known.since(timeline)));
            state[known][Flow.KNOWN.ordinal()]++;
            if (timeline.statusesFrom() < timeline.statusesTo()) {
                countVoid(state, timeline, known);
            }
            int rows = membership.to(local) - membership.from(local);
            if (rows == 1) {
                countSingle(state, membership, membership.from(local));
            } else if (rows > 1) {
                countSeveral(state, membership, local, flows);
            }
        }
    }

    /** The period of a day, -1 before the first, the number of periods after the last. */
    private int periodAt(int day) {
        if (day >= periods.end()) {
            return periods.count();
        }
        return day < periods.first() ? -1 : periodOf[day - periods.first()];
    }

    private void countVoid(long[][] state, Timeline timeline, int known) {
        for (int p = known; p < periods.count(); p++) {
            if (CustomerFlows.isVoid(timeline, periods.to(p) - 1)) {
                state[p][Flow.VOIDED.ordinal()]++;
            }
        }
    }

    /** One interval: he is new where it begins and lost for good where it ends. */
    private void countSingle(long[][] state, MembershipColumns membership, int row) {
        int joins = periodAt(membership.fromDay(row));
        int leaves = periodAt(membership.toDay(row));
        boolean joinsInside = joins >= 0 && joins < periods.count();
        boolean leavesInside = leaves >= 0 && leaves < periods.count();
        if (joinsInside) {
            state[joins][Flow.NEW.ordinal()]++;
        }
        if (leavesInside) {
            state[leaves][Flow.LEFT.ordinal()]++;
        }
        if (joins == leaves) {
            if (joinsInside) {
                state[joins][Flow.LOST_OF_NEW.ordinal()]++;
            }
            return;
        }
        if (joinsInside) {
            state[joins][Flow.END.ordinal()]++;
        }
        if (leavesInside) {
            state[leaves][Flow.START.ordinal()]++;
            state[leaves][Flow.LOST_OF_START.ordinal()]++;
        }
        stay(state, joins + 1, leaves);
    }

    private static void stay(long[][] state, int from, int to) {
        if (from < to) {
            state[from][STAYS]++;
            state[to][STAYS]--;
        }
    }

    /** Several intervals: periods in which one begins or ends are read as a whole. */
    private void countSeveral(long[][] state, MembershipColumns membership, int local, CustomerFlows flows) {
        int next = 0;
        for (int row = membership.from(local); row < membership.to(local); row++) {
            int joins = periodAt(membership.fromDay(row));
            int leaves = periodAt(membership.toDay(row));
            if (joins >= next && joins < periods.count()) {
                count(state[joins], flows.read(membership, local, period(joins)));
                next = joins + 1;
            }
            stay(state, Math.max(joins + 1, next), leaves);
            if (leaves >= next && leaves < periods.count()) {
                count(state[leaves], flows.read(membership, local, period(leaves)));
                next = leaves + 1;
            }
        }
    }

    private Period period(int number) {
        return new Period(periods.from(number), periods.to(number));
    }

    private static void count(long[] counts, CustomerFlows flows) {
        for (int i = 0; i < Flow.VOIDED.ordinal(); i++) {
            if (flows.in(FLOWS[i])) {
                counts[i]++;
            }
        }
    }

    @Override
    public long[][] merge(long[][] left, long[][] right) {
        for (int p = 0; p < left.length; p++) {
            for (int i = 0; i < left[p].length; i++) {
                left[p][i] += right[p][i];
            }
        }
        return left;
    }

    @Override
    public List<Flows> finish(long[][] state) {
        List<Flows> result = new ArrayList<>();
        long staying = 0;
        long known = 0;
        for (int p = 0; p < periods.count(); p++) {
            staying += state[p][STAYS];
            known += state[p][Flow.KNOWN.ordinal()];
            state[p][Flow.START.ordinal()] += staying;
            state[p][Flow.END.ordinal()] += staying;
            state[p][Flow.KNOWN.ordinal()] = known;
            result.add(Flows.of(state[p]));
        }
        return List.copyOf(result);
    }
}
