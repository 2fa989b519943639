package io.holdfast.core.ledger;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;

/**
 * Books the movements of customers whose contracts are simple, follow one another and carry one currency: each as what
 * happens in a slot, contract by contract over a block of customers and without a branch that depends on the data (bench:
 * movements of revenue). Customers of whom more happens in one period than a change, or a coming and a going, are left
 * out. One per thread.
 */
final class SimpleMovements {
    private final MoneySeries series;
    private final PeriodSlots slots;
    private final int gapDays;
    private final int reactivationDays;
    private final TimelineShard shard;
    private final ContractColumns contracts;
    private final ContractBlock block;
    private final boolean[] left = new boolean[ContractBlock.CUSTOMERS];

    /** Slots of first days and of the days after the last; shape (contracts of the block), as are the others. */
    private int[] begins = new int[2 * ContractBlock.CUSTOMERS];

    private int[] ends = new int[2 * ContractBlock.CUSTOMERS];

    /** 1 for the first contract of a customer, else 0. */
    private int[] firsts = new int[2 * ContractBlock.CUSTOMERS];

    /**
     * 1 where a contract goes on from the one before, without a gap or after one that is bridged or falls into one period,
     * else 0. One more than there are contracts.
     */
    private int[] links = new int[2 * ContractBlock.CUSTOMERS + 1];

    /** Contracts that meet another, or run on no day, and how many there are; some may come twice. */
    private int[] meeting = new int[4 * ContractBlock.CUSTOMERS];

    private int meetings;

    SimpleMovements(Ledger ledger, MoneySeries series, PeriodSlots slots, TimelineShard shard) {
        this.series = series;
        this.slots = slots;
        this.gapDays = ledger.definition().gapDays();
        this.reactivationDays = ledger.definition().reactivationDays();
        this.shard = shard;
        this.contracts = shard.contracts();
        this.block = new ContractBlock(shard);
    }

    /**
     * Books customers {@code [from, to)} but for those who are left out, at most {@link ContractBlock#CUSTOMERS}, each in the periods
     * in which he counts.
     */
    void book(int from, int to, SegmentPeriods segments) {
        block.read(from, to);
        int size = block.to(to - 1);
        room(size);
        markFirsts(from, to, size);
        findSlots(size);
        findLinks(size);
        leaveOut(from, to);
        if (!segments.isEverybody()) {
            bookSome(from, to, segments);
        }
        bookAll(size);
        bookMigrations(size);
    }

    /** Whether a customer of those last booked, counted from the first, was left out. */
    boolean isLeftOut(int index) {
        return left[index];
    }

    private void room(int size) {
        if (size > begins.length) {
            begins = new int[size];
            ends = new int[size];
            firsts = new int[size];
            links = new int[size + 1];
            meeting = new int[2 * size];
        }
    }

    private void markFirsts(int from, int to, int size) {
        Arrays.fill(firsts, 0, size, 0);
        for (int local = from; local < to; local++) {
            if (block.from(local) < size) {
                firsts[block.from(local)] = 1;
            }
        }
    }

    /** A contract that runs on no day is none; its customer is left out. */
    private void findSlots(int size) {
        meetings = 0;
        for (int i = 0; i < size; i++) {
            begins[i] = slots.of(block.starts[i]);
            ends[i] = slots.of(block.ends[i]);
            meeting[meetings] = i;
            meetings += block.starts[i] >= block.ends[i] ? 1 : 0;
        }
    }

    /**
     * Finds the links, and the contracts that meet another in a way that cannot be told apart here. Hot: no operand is
     * skipped, for a branch taken wrongly costs more than all of them.
     */
    @SuppressWarnings("ShortCircuitBoolean")
    private void findLinks(int size) {
        int found = meetings;
        int lastPeriod = slots.count() - 2;
        int next = 0;
        links[size] = 0;
        for (int i = size - 1; i > 0; i--) {
            int begin = begins[i];
            int gap = block.starts[i] - block.ends[i - 1];
            boolean inPeriod = begin > 0 & begin <= lastPeriod;
            boolean follows = firsts[i] == 0;
            boolean goesOn = follows & (gap <= gapDays | (begin == ends[i - 1] & inPeriod));
            // It follows another too soon, or ends too soon, or begins before the end of the one before.
            boolean twice = begin == begins[i - 1] | (begin == ends[i] & next == 0);
            boolean meets = (follows & block.starts[i] < block.ends[i - 1]) | (goesOn & twice & inPeriod);
            next = goesOn ? 1 : 0;
            links[i] = next;
            meeting[found] = i;
            found += meets ? 1 : 0;
        }
        links[0] = 0;
        meetings = found;
    }

    private void leaveOut(int from, int to) {
        boolean voids = shard.statuses().from(from) < shard.statuses().to(to - 1);
        boolean each = voids || !block.isUniform();
        for (int local = from; local < to; local++) {
            left[local - from] = each && !isBookable(local);
        }
        for (int i = 0; i < meetings; i++) {
            left[block.customer(meeting[i], from, to) - from] = true;
        }
        for (int local = from; local < to; local++) {
            if (left[local - from]) {
                Arrays.fill(block.amounts, block.from(local), block.to(local), 0);
            }
        }
    }

    private boolean isBookable(int local) {
        int from = block.from(local);
        int to = block.to(local);
        return shard.statuses().from(local) == shard.statuses().to(local)
                && block.areSimple(from, to)
                && block.inOneCurrency(from, to);
    }

    /** Hot. Amounts of those left out are 0 and change nothing. */
    private void bookAll(int size) {
        boolean uniform = contracts.isUniform();
        long[] events = series.events(uniform ? contracts.currency(0) : 0);
        long before = 0;
        int endBefore = 0;
        for (int i = 0; i < size; i++) {
            if (!uniform) {
                events = series.events(block.currency(i));
            }
            int link = links[i];
            long amount = block.amounts[i];
            long old = before & -link;
            long change = amount - old;
            // A coming and a going in one period, with nothing else, is no movement.
            long still = (1L - link) & (1L - links[i + 1]) & (begins[i] == ends[i] ? 1L : 0L);
            int begin = begins[i] * MoneySeries.EVENTS;
            events[begin + kind(i, change, endBefore)] += change & (still - 1);
            events[begin + MoneySeries.PAYERS] += (payer(amount) - payer(old)) & (still - 1);
            int end = ends[i] * MoneySeries.EVENTS;
            long leaves = (links[i + 1] - 1L) & (still - 1);
            events[end + MoneySeries.LOST] += amount & leaves;
            events[end + MoneySeries.PAYERS] -= payer(amount) & leaves;
            before = amount;
            endBefore = block.ends[i];
        }
    }

    /** What the beginning of a contract is. */
    private int kind(int i, long change, int endBefore) {
        int link = links[i];
        int less = (int) (change >>> 63);
        int returns = (1 - firsts[i]) & (int) ((block.starts[i] - (long) endBefore - reactivationDays - 1) >>> 63);
        return 2 * link + (link & less) + ((1 - link) & returns);
    }

    /** Books those who count in some periods and not in others, and takes whoever has been booked, or counts in none, out of the block. */
    private void bookSome(int from, int to, SegmentPeriods segments) {
        for (int local = from; local < to; local++) {
            if (left[local - from]) {
                continue;
            }
            int end = block.to(local);
            long counts = counts(local, end, segments);
            boolean isSome = counts != SegmentPeriods.EVERY && counts != SegmentPeriods.NONE;
            for (int i = block.from(local); i < end && isSome; i++) {
                bookSome(i, counts);
            }
            long keeps = isSome ? 0 : counts;
            for (int i = block.from(local); i < end; i++) {
                block.amounts[i] &= keeps;
            }
        }
    }

    private long counts(int local, int end, SegmentPeriods segments) {
        long opens = 0;
        long joins = 0;
        for (int i = block.from(local); i < end; i++) {
            opens |= SegmentPeriods.opens(begins[i], lastSlot(i));
            joins |= (1L - links[i]) << begins[i];
        }
        return segments.of(local, opens, joins);
    }

    /** The slot in which a contract ends, or the one after it goes on from it. */
    private int lastSlot(int i) {
        return links[i + 1] == 0 ? ends[i] : begins[i + 1];
    }

    /** One contract, in the slots in which its customer counts. */
    private void bookSome(int i, long counts) {
        int begin = begins[i];
        boolean isLast = links[i + 1] == 0;
        if (links[i] == 0 && isLast && begin == ends[i]) {
            return;
        }
        int currency = block.currency(i);
        int end = lastSlot(i);
        long amount = block.amounts[i];
        if (counts(counts, begin)) {
            bookBegin(i, currency);
        }
        if (isLast && counts(counts, end)) {
            series.happen(currency, end, MoneySeries.LOST, amount);
            series.payers(currency, end, -payer(amount));
        }
        series.stayIn(currency, counts & SegmentPeriods.opens(begin, Math.min(end, slots.count() - 2)), amount);
    }

    private void bookBegin(int i, int currency) {
        boolean goesOn = links[i] == 1;
        long amount = block.amounts[i];
        long old = goesOn ? block.amounts[i - 1] : 0;
        int kind = kind(i, amount - old, i == 0 ? 0 : block.ends[i - 1]);
        series.happen(currency, begins[i], kind, amount - old);
        series.payers(currency, begins[i], payer(amount) - payer(old));
        if (goesOn && contracts.endKind(block.row(i - 1)) == EndKind.MIGRATED) {
            series.events(currency)[begins[i] * MoneySeries.EVENTS + MoneySeries.MIGRATED] += old;
        }
    }

    private boolean counts(long counts, int slot) {
        return slots.isPeriod(slot) && (counts >>> slot & 1) != 0;
    }

    /** 1 for a positive amount, else 0. */
    private static long payer(long amount) {
        return -amount >>> 63;
    }

    private void bookMigrations(int size) {
        for (int i = 1; i < size; i++) {
            if (contracts.endKind(block.row(i - 1)) == EndKind.MIGRATED && links[i] == 1) {
                series.events(block.currency(i))[begins[i] * MoneySeries.EVENTS + MoneySeries.MIGRATED] +=
                        block.amounts[i - 1];
            }
        }
    }
}
