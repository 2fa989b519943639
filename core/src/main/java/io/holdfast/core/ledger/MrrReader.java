package io.holdfast.core.ledger;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.MeteredPolicy;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/**
 * The monthly recurring revenue of one customer at the end of a day under a definition, by currency, in minor units.
 *
 * <pre>
 *   Σ amount of his contracts that are active or delinquent on that day
 * </pre>
 *
 * The amount is before, or after the recurring, or after every discount, by the switch. Trials, free and paused contracts
 * give 0, contracts billed by use give 0 unless the switch takes them in, and so does everything on a day on which he is
 * no customer. On a day on which none of his contracts runs, in a gap short enough for the definition to bridge, the
 * amounts of the last day before the gap hold on. One per thread; overwritten from customer to customer.
 */
public final class MrrReader {
    /** No contract speaks for the day. */
    private static final int NO_DAY = Day.ALWAYS;

    private final Ledger ledger;
    private final ChurnDefinition definition;
    private final ContractStates states;
    private final StateIntervals intervals = new StateIntervals();
    private final long[] amounts;
    private int settledDay = NO_DAY;
    private boolean running;
    private boolean paused;

    public MrrReader(Ledger ledger) {
        this.ledger = ledger;
        this.definition = ledger.definition();
        this.states = new ContractStates(definition);
        this.amounts = new long[ledger.timelines().currencies().size()];
    }

    public MrrReader read(Timeline timeline, int day) {
        return read(timeline, ledger.membership(timeline.shard()).contains(timeline.local(), day), day);
    }

    /** @param member whether he is a customer at the end of the day */
    MrrReader read(Timeline timeline, boolean member, int day) {
        Arrays.fill(amounts, 0);
        settledDay = NO_DAY;
        paused = false;
        if (member) {
            sum(timeline, day);
            int before = running ? NO_DAY : lastDayBeforeGap(timeline, day);
            if (before != NO_DAY) {
                sum(timeline, before);
            }
        }
        return this;
    }

    /** By index into {@link io.holdfast.core.timeline.Timelines#currencies()}. */
    public long amount(int currency) {
        return amounts[currency];
    }

    /** The amounts by currency; not to be changed. */
    long[] amounts() {
        return amounts;
    }

    /** Whether he is paused: some contract is, and none is paid for. */
    boolean isPaused() {
        return paused;
    }

    /** The amount one contract adds on the day last read. */
    long amountOf(ContractColumns contracts, int row) {
        return settledDay != NO_DAY && isPaying(states.state(contracts, row, settledDay)) ? amount(contracts, row) : 0;
    }

    /** Whether one contract has ended by the day last read. */
    boolean isOver(ContractColumns contracts, int row) {
        return settledDay != NO_DAY && states.endDay(contracts, row) <= settledDay;
    }

    private void sum(Timeline timeline, int day) {
        ContractColumns contracts = timeline.contracts();
        boolean paying = false;
        running = false;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            CustomerState state = states.state(contracts, row, day);
            running |= state != CustomerState.LAPSED;
            paused |= state == CustomerState.PAUSED;
            if (isPaying(state)) {
                paying = true;
                amounts[contracts.currency(row)] += amount(contracts, row);
            }
        }
        paused &= !paying;
        settledDay = running ? day : NO_DAY;
    }

    private static boolean isPaying(CustomerState state) {
        return state == CustomerState.ACTIVE || state == CustomerState.DELINQUENT;
    }

    private long amount(ContractColumns contracts, int row) {
        boolean carriesMoney = contracts.currency(row) != 0;
        if (!carriesMoney || (contracts.metered(row) && definition.metered() == MeteredPolicy.OWN_SERIES)) {
            return 0;
        }
        return switch (definition.discount()) {
            case RECURRING_PART -> contracts.mrr(row);
            case ALL -> contracts.netMrr(row);
            case NONE -> contracts.listMrr(row);
        };
    }

    private int lastDayBeforeGap(Timeline timeline, int day) {
        if (timeline.contractsFrom() == timeline.contractsTo()) {
            return NO_DAY;
        }
        states.read(timeline, intervals);
        for (int i = 0; i + 1 < intervals.size(); i++) {
            int gapFrom = intervals.to(i);
            int gapTo = intervals.from(i + 1);
            if (gapFrom <= day && day < gapTo && gapTo - gapFrom <= definition.gapDays()) {
                return gapFrom - 1;
            }
        }
        return NO_DAY;
    }
}
