package io.holdfast.core.ledger;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The recurring revenue of one customer over all time: disjoint half-open intervals of days in time order, on each of
 * which {@link MrrReader} reads the same. Days without recurring revenue are left out. One per thread; overwritten from
 * customer to customer.
 */
public final class MrrSteps {
    private final Ledger ledger;
    private final MrrReader reader;
    private final List<Step> steps = new ArrayList<>();
    private int[] edges = new int[32];
    private int edgeCount;

    private record Step(DayRange days, long[] amounts) {}

    public MrrSteps(Ledger ledger) {
        this.ledger = ledger;
        this.reader = new MrrReader(ledger);
    }

    public MrrSteps read(Timeline timeline) {
        steps.clear();
        edgeCount = 0;
        collectEdges(timeline);
        Arrays.sort(edges, 0, edgeCount);
        for (int i = 0; i < edgeCount; i++) {
            int next = i + 1 < edgeCount ? edges[i + 1] : Day.NEVER;
            if (edges[i] < next) {
                add(timeline, new DayRange(edges[i], next));
            }
        }
        return this;
    }

    public int size() {
        return steps.size();
    }

    public int fromDay(int step) {
        return steps.get(step).days().from();
    }

    /** {@link Day#NEVER} while open. */
    public int toDay(int step) {
        return steps.get(step).days().to();
    }

    /** Minor units a month by currency; not to be changed. */
    public long[] amounts(int step) {
        return steps.get(step).amounts();
    }

    private void add(Timeline timeline, DayRange days) {
        long[] amounts = reader.read(timeline, days.from()).amounts();
        for (long amount : amounts) {
            if (amount != 0) {
                steps.add(new Step(days, amounts.clone()));
                return;
            }
        }
    }

    /** Every day on which something may change; on some nothing does. */
    private void collectEdges(Timeline timeline) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        for (int row = membership.from(timeline.local()); row < membership.to(timeline.local()); row++) {
            edge(membership.fromDay(row));
            edge(membership.toDay(row));
        }
        ContractColumns contracts = timeline.contracts();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            edge(contracts.startDay(row));
            edge(contracts.endDay(row));
            edge(contracts.requestedDay(row));
            edge(contracts.billingEndDay(row));
            edge(contracts.trialEndDay(row));
            contracts.pauses(row).forEach(this::edges);
            contracts.pastDue(row).forEach(this::overdueEdges);
        }
    }

    private void overdueEdges(DayRange overdue) {
        edges(overdue);
        if (!ledger.definition().pastDue().neverLost()) {
            edge(overdue.from() + ledger.definition().pastDue().lostAfterDays());
        }
    }

    private void edges(DayRange range) {
        edge(range.from());
        edge(range.to());
    }

    private void edge(int day) {
        if (day == Day.NEVER || day == Day.ALWAYS) {
            return;
        }
        if (edgeCount == edges.length) {
            edges = Arrays.copyOf(edges, edgeCount * 2);
        }
        edges[edgeCount++] = day;
    }
}
