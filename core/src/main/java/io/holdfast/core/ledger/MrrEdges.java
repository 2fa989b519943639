package io.holdfast.core.ledger;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/**
 * Every day, in order, on which one customer's recurring revenue or his membership may change; on some nothing does, and a
 * day may come twice. One per thread; overwritten from customer to customer.
 */
final class MrrEdges {
    private final Ledger ledger;
    private int[] days = new int[32];
    private int size;

    MrrEdges(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Reads those of one customer. */
    MrrEdges read(Timeline timeline) {
        size = 0;
        collect(timeline);
        Arrays.sort(days, 0, size);
        return this;
    }

    int size() {
        return size;
    }

    int day(int index) {
        return days[index];
    }

    private void collect(Timeline timeline) {
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
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = day;
    }
}
