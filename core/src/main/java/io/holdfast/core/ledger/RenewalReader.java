package io.holdfast.core.ledger;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.MeteredPolicy;
import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import java.time.LocalDate;

/**
 * When the contracts of one customer are due for renewal and what becomes of them.
 *
 * <pre>
 *   a stated term                      due on its end; renewing by itself, also on each anniversary of that before
 *   no term, expired                   due on its end
 *   no term, followed, not migrated    due on its end
 * </pre>
 *
 * A source that renews by itself moves the end of the term along, so that only the current one is stated: the terms
 * before are taken to be years. A contract that ended before its term, by more than the gap, never came up for renewal,
 * and one that was still on trial was not agreed yet. Renewed is a contract whose service runs on past the term by more
 * than the gap, or after whose term, within the gap, another contract of the same customer starts. One per thread.
 */
final class RenewalReader {
    private static final int MORE_YEARS_THAN_ANY = 200;

    private final ChurnDefinition definition;
    private final ContractStates states;
    private final int lastDay;

    /** What became of a contract that was due. */
    enum Outcome {
        RAN_ON,
        FOLLOWED,
        LAPSED,
        UNDECIDED
    }

    /** Takes in each day on which a contract was due. */
    @FunctionalInterface
    interface Due {
        void on(int row, int day, Outcome outcome);
    }

    RenewalReader(Ledger ledger) {
        this.definition = ledger.definition();
        this.states = new ContractStates(definition);
        this.lastDay = ledger.timelines().extent().lastDay();
    }

    void read(Timeline timeline, Period period, Due due) {
        ContractColumns contracts = timeline.contracts();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            int term = contracts.termEndDay(row);
            if (term == Day.NEVER) {
                if (isDueAtItsEnd(timeline, row)) {
                    judge(timeline, row, states.endDay(contracts, row), period, due);
                }
            } else {
                judge(timeline, row, term, period, due);
                earlier(timeline, row, period, due);
            }
        }
    }

    /** The anniversaries before the term's end on which a contract that renews by itself did so. */
    private void earlier(Timeline timeline, int row, Period period, Due due) {
        ContractColumns contracts = timeline.contracts();
        if (!contracts.autoRenew(row)) {
            return;
        }
        LocalDate term = LocalDate.ofEpochDay(contracts.termEndDay(row));
        for (int years = 1; years < MORE_YEARS_THAN_ANY; years++) {
            int day = (int) term.minusYears(years).toEpochDay();
            if (day <= contracts.startDay(row) || day < period.fromDay()) {
                return;
            }
            judge(timeline, row, day, period, due);
        }
    }

    private void judge(Timeline timeline, int row, int day, Period period, Due due) {
        ContractColumns contracts = timeline.contracts();
        int end = states.endDay(contracts, row);
        boolean served = end > contracts.startDay(row) && end >= day - definition.gapDays();
        boolean inside = day >= period.fromDay() && day < period.toDay();
        if (inside && served && day > contracts.startDay(row) && day > contracts.trialEndDay(row)) {
            due.on(row, day, outcome(timeline, row, day, end));
        }
    }

    private Outcome outcome(Timeline timeline, int row, int day, int end) {
        if (end > (long) day + definition.gapDays()) {
            return Outcome.RAN_ON;
        }
        if (isFollowed(timeline, row, day)) {
            return Outcome.FOLLOWED;
        }
        return (long) day + definition.gapDays() > lastDay ? Outcome.UNDECIDED : Outcome.LAPSED;
    }

    private boolean isDueAtItsEnd(Timeline timeline, int row) {
        ContractColumns contracts = timeline.contracts();
        int end = states.endDay(contracts, row);
        EndKind kind = contracts.endKind(row);
        return end != Day.NEVER
                && (kind == EndKind.EXPIRED || (kind != EndKind.MIGRATED && isFollowed(timeline, row, end)));
    }

    /** Whether another contract of the customer starts around a day and goes on after it. */
    private boolean isFollowed(Timeline timeline, int row, int day) {
        ContractColumns contracts = timeline.contracts();
        for (int other = timeline.contractsFrom(); other < timeline.contractsTo(); other++) {
            int start = contracts.startDay(other);
            boolean around = Math.abs((long) start - day) <= definition.gapDays();
            if (other != row
                    && around
                    && start > contracts.startDay(row)
                    && states.endDay(contracts, other) > Math.max(day, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a contract ended inside a period and nothing says whether it was due. */
    boolean isUnstated(Timeline timeline, int row, Period period) {
        ContractColumns contracts = timeline.contracts();
        int end = states.endDay(contracts, row);
        return contracts.termEndDay(row) == Day.NEVER
                && contracts.endKind(row) == EndKind.UNKNOWN
                && end >= period.fromDay()
                && end < period.toDay()
                && !isFollowed(timeline, row, end);
    }

    /** What a contract pays a month, minor units, as in the movements; free ones nothing. */
    long amount(ContractColumns contracts, int row) {
        boolean metered = contracts.metered(row);
        boolean free = contracts.netMrr(row) == 0 && !metered;
        if (contracts.currency(row) == 0 || free || (metered && definition.metered() == MeteredPolicy.OWN_SERIES)) {
            return 0;
        }
        return switch (definition.discount()) {
            case RECURRING_PART -> contracts.mrr(row);
            case ALL -> contracts.netMrr(row);
            case NONE -> contracts.listMrr(row);
        };
    }
}
