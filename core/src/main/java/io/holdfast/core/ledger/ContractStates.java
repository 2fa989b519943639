package io.holdfast.core.ledger;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.PausePolicy;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/**
 * The states a customer's contracts put him in. Where several run at once the best state holds, so he leaves when the
 * last one ends.
 */
final class ContractStates {
    private final ChurnDefinition definition;
    private int[] edges = new int[32];
    private int edgeCount;

    ContractStates(ChurnDefinition definition) {
        this.definition = definition;
    }

    void read(Timeline timeline, StateIntervals into) {
        into.clear();
        ContractColumns contracts = timeline.contracts();
        int first = timeline.contractsFrom();
        int last = timeline.contractsTo();
        if (last - first == 1 && contracts.isPlain(first)) {
            into.add(contracts.startDay(first), contracts.endDay(first), served(contracts, first));
            return;
        }
        collectEdges(contracts, first, last);
        for (int i = 0; i + 1 < edgeCount; i++) {
            CustomerState best = best(contracts, first, last, edges[i]);
            if (best != CustomerState.LAPSED) {
                into.add(edges[i], edges[i + 1], best);
            }
        }
    }

    /** The first day on which a contract no longer counts, by the switch. */
    int endDay(ContractColumns contracts, int row) {
        int end = contracts.endDay(row);
        if (definition.contractEnd() == ContractEnd.CANCELLATION_REQUESTED) {
            return Math.min(end, contracts.requestedDay(row));
        }
        if (definition.contractEnd() == ContractEnd.BILLING_END && contracts.billingEndDay(row) != Day.NEVER) {
            return contracts.billingEndDay(row);
        }
        return end;
    }

    /** The state one contract gives on a day; {@link CustomerState#LAPSED} when it does not run then. */
    CustomerState state(ContractColumns contracts, int row, int day) {
        if (day < contracts.startDay(row) || day >= endDay(contracts, row)) {
            return CustomerState.LAPSED;
        }
        if (contracts.isPlain(row)) {
            return served(contracts, row);
        }
        if (day < contracts.trialEndDay(row)) {
            return CustomerState.TRIAL;
        }
        CustomerState overdue = overdue(contracts, row, day);
        PausePolicy pause = contains(contracts.pauses(row), day) ? definition.pause() : PausePolicy.ACTIVE;
        if (overdue == CustomerState.LAPSED || pause == PausePolicy.LOST) {
            return CustomerState.LAPSED;
        }
        if (isFree(contracts, row)) {
            return CustomerState.FREE;
        }
        return pause == PausePolicy.OWN_STATE ? CustomerState.PAUSED : overdue;
    }

    /** DELINQUENT while payment is overdue, LAPSED once it is for too long, else ACTIVE. */
    private CustomerState overdue(ContractColumns contracts, int row, int day) {
        CustomerState state = CustomerState.ACTIVE;
        for (DayRange overdue : contracts.pastDue(row)) {
            if (overdue.contains(day)) {
                state = day >= lostFrom(overdue) ? CustomerState.LAPSED : CustomerState.DELINQUENT;
            }
            if (state == CustomerState.LAPSED) {
                return state;
            }
        }
        return state;
    }

    /** Whether a contract gives the active state from its start to its end and no other. */
    static boolean isSimple(ContractColumns contracts, int row) {
        return contracts.isPlain(row) && !isFree(contracts, row);
    }

    private static CustomerState served(ContractColumns contracts, int row) {
        return isFree(contracts, row) ? CustomerState.FREE : CustomerState.ACTIVE;
    }

    /** Free or fully discounted: it carries money and nothing of it is paid. */
    static boolean isFree(ContractColumns contracts, int row) {
        return contracts.currency(row) != 0 && contracts.netMrr(row) == 0 && !contracts.metered(row);
    }

    private static boolean contains(Iterable<DayRange> ranges, int day) {
        for (DayRange range : ranges) {
            if (range.contains(day)) {
                return true;
            }
        }
        return false;
    }

    private int lostFrom(DayRange overdue) {
        return definition.pastDue().neverLost()
                ? Day.NEVER
                : overdue.from() + definition.pastDue().lostAfterDays();
    }

    private CustomerState best(ContractColumns contracts, int first, int last, int day) {
        CustomerState best = CustomerState.LAPSED;
        for (int row = first; row < last; row++) {
            CustomerState state = state(contracts, row, day);
            if (state.ordinal() < best.ordinal()) {
                best = state;
            }
        }
        return best;
    }

    private void collectEdges(ContractColumns contracts, int first, int last) {
        edgeCount = 0;
        for (int row = first; row < last; row++) {
            edge(contracts.startDay(row));
            edge(endDay(contracts, row));
            if (!contracts.isPlain(row)) {
                edge(Math.max(contracts.startDay(row), contracts.trialEndDay(row)));
                contracts.pauses(row).forEach(this::edges);
                contracts.pastDue(row).forEach(range -> {
                    edges(range);
                    edge(lostFrom(range));
                });
            }
        }
        Arrays.sort(edges, 0, edgeCount);
    }

    private void edges(DayRange range) {
        edge(range.from());
        edge(range.to());
    }

    private void edge(int day) {
        if (edgeCount == edges.length) {
            edges = Arrays.copyOf(edges, edgeCount * 2);
        }
        edges[edgeCount++] = day;
    }
}
