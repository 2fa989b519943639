package io.holdfast.core.ledger;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;

/**
 * Books the movements of a customer whose contracts are simple, follow one another and carry one currency, in one pass over
 * them (bench: movements of revenue). One per thread.
 */
final class SimpleMovements {
    private final PeriodSlots slots;
    private final int gapDays;
    private final int reactivationDays;
    private final Movement movement = new Movement();

    private int count;
    private int currency;
    private int firstRow;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private long[] amounts = new long[8];

    /** The slot up to whose end everything is booked but the slot itself, and how he stood at its start. */
    private int slot;

    private int openingContract;
    private long opening;
    private boolean joined;

    /** How he stands now. */
    private boolean member;

    private int contract;
    private long amount;

    SimpleMovements(Ledger ledger, PeriodSlots slots) {
        this.slots = slots;
        this.gapDays = ledger.definition().gapDays();
        this.reactivationDays = ledger.definition().reactivationDays();
    }

    /** Books a customer; does nothing and says no when he is not such a one. */
    boolean book(MoneySeries series, Timeline timeline) {
        if (timeline.statusesFrom() < timeline.statusesTo() || !read(timeline)) {
            return false;
        }
        if (count == 1) {
            series.single(currency, slots.of(starts[0]), slots.of(ends[0]), amounts[0]);
        } else if (count > 1) {
            bookSteps(series, timeline.contracts());
        }
        return true;
    }

    private boolean read(Timeline timeline) {
        ContractColumns contracts = timeline.contracts();
        firstRow = timeline.contractsFrom();
        count = timeline.contractsTo() - firstRow;
        if (count > starts.length) {
            starts = new int[2 * count];
            ends = new int[2 * count];
            amounts = new long[2 * count];
        }
        currency = count == 0 ? 0 : contracts.currency(firstRow);
        int before = Day.ALWAYS;
        for (int i = 0; i < count; i++) {
            int row = firstRow + i;
            starts[i] = contracts.startDay(row);
            ends[i] = contracts.endDay(row);
            amounts[i] = currency == 0 ? 0 : contracts.mrr(row);
            if (starts[i] < before
                    || starts[i] >= ends[i]
                    || contracts.currency(row) != currency
                    || !ContractStates.isSimple(contracts, row)) {
                return false;
            }
            before = ends[i];
        }
        return true;
    }

    private void bookSteps(MoneySeries series, ContractColumns contracts) {
        slot = 0;
        member = false;
        amount = 0;
        begin(0);
        for (int i = 0; i < count; i++) {
            int gap = i == 0 ? Integer.MAX_VALUE : starts[i] - ends[i - 1];
            if (i > 0 && gap > gapDays) {
                leave(series, contracts, ends[i - 1]);
            }
            enter(series, contracts, slots.of(starts[i]));
            if (!member && !joined && !movement.atStart) {
                movement.isNew = i == 0 || gap > reactivationDays;
                joined = true;
            }
            member = true;
            contract = i;
            amount = amounts[i];
        }
        leave(series, contracts, ends[count - 1]);
        enter(series, contracts, slots.count() - 1);
    }

    private void leave(MoneySeries series, ContractColumns contracts, int day) {
        if (day != Day.NEVER) {
            enter(series, contracts, slots.of(day));
            member = false;
            amount = 0;
        }
    }

    /** Books the slot he is in and those in between, in which nothing changes, and goes on to another. */
    private void enter(MoneySeries series, ContractColumns contracts, int next) {
        if (next == slot) {
            return;
        }
        movement.atEnd = member;
        if (slots.isPeriod(slot) && (movement.atStart || member)) {
            boolean migrated = movement.atStart
                    && member
                    && contract > openingContract
                    && contracts.endKind(firstRow + openingContract) == EndKind.MIGRATED;
            movement.book(series.lines(slot - 1, currency), opening, amount, amount, migrated ? opening : 0);
        }
        if (member) {
            series.stay(currency, slot, next - 1, amount);
        }
        begin(next);
    }

    private void begin(int next) {
        slot = next;
        movement.atStart = member;
        opening = amount;
        openingContract = contract;
        joined = false;
    }
}
