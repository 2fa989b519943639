package io.holdfast.core.ledger;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;
import java.util.function.IntConsumer;

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
        forEach(ledger, timeline, this::add);
        Arrays.sort(days, 0, size);
        return this;
    }

    int size() {
        return size;
    }

    int day(int index) {
        return days[index];
    }

    private void add(int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = day;
    }

    /** Those of one customer in any order. */
    static void forEach(Ledger ledger, Timeline timeline, IntConsumer edges) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        for (int row = membership.from(timeline.local()); row < membership.to(timeline.local()); row++) {
            edge(membership.fromDay(row), edges);
            edge(membership.toDay(row), edges);
        }
        ContractColumns contracts = timeline.contracts();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            edge(contracts.startDay(row), edges);
            edge(contracts.endDay(row), edges);
            if (!contracts.isPlain(row)) {
                rareEdges(ledger, contracts, row, edges);
            }
        }
    }

    private static void rareEdges(Ledger ledger, ContractColumns contracts, int row, IntConsumer edges) {
        edge(contracts.requestedDay(row), edges);
        edge(contracts.billingEndDay(row), edges);
        edge(contracts.trialEndDay(row), edges);
        for (DayRange pause : contracts.pauses(row)) {
            edge(pause.from(), edges);
            edge(pause.to(), edges);
        }
        for (DayRange overdue : contracts.pastDue(row)) {
            edge(overdue.from(), edges);
            edge(overdue.to(), edges);
            if (!ledger.definition().pastDue().neverLost()) {
                edge(overdue.from() + ledger.definition().pastDue().lostAfterDays(), edges);
            }
        }
    }

    private static void edge(int day, IntConsumer edges) {
        if (day != Day.NEVER && day != Day.ALWAYS) {
            edges.accept(day);
        }
    }
}
