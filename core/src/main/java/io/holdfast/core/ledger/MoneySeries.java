package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Periods;

/**
 * The movements of neighbouring periods on the way, by currency. Of most customers only what happens in a slot is summed,
 * see {@link PeriodSlots}; how much revenue there is follows in the end from all that happened before. Customers of whom
 * several things happen in one period are booked line by line there, with one mark at each end of the time in which their
 * revenue does not change. States of disjoint customers add.
 */
public final class MoneySeries {
    /** What may happen in a slot: amounts that come or change, one that leaves, one replaced by a migration. */
    static final int JOINED = 0;

    static final int RETURNED = 1;
    static final int MORE = 2;

    /** Negative. */
    static final int LESS = 3;

    static final int LOST = 4;
    static final int MIGRATED = 5;

    /** By how many the number of those who pay grows. */
    static final int PAYERS = 6;

    /** The width of a slot. */
    static final int EVENTS = 8;

    private static final int LINES = MoneyLine.values().length;

    private final int periods;
    private final int slots;

    /** Shape (currencies). */
    private final Currency[] currencies;

    MoneySeries(Periods periods, int currencies) {
        this.periods = periods.count();
        this.slots = this.periods + 2;
        this.currencies = new Currency[currencies];
        for (int i = 0; i < currencies; i++) {
            this.currencies[i] = new Currency(this.periods, slots);
        }
    }

    /**
     * One currency.
     *
     * @param lines shape (periods, lines)
     * @param stays what the revenue of customers without a change differs by from period to period, shape (periods + 1)
     * @param staying the same for the number of those who pay
     * @param events what happens, shape (slots, EVENTS)
     */
    private record Currency(long[][] lines, long[] stays, long[] staying, long[] events) {
        Currency(int periods, int slots) {
            this(new long[periods][LINES], new long[periods + 1], new long[periods + 1], new long[slots * EVENTS]);
        }

        void stay(int from, int to, long amount, long paying) {
            if (from < to) {
                stays[from] += amount;
                stays[to] -= amount;
                staying[from] += paying;
                staying[to] -= paying;
            }
        }

        void add(Currency other) {
            for (int p = 0; p < lines.length; p++) {
                MoneySeries.add(lines[p], other.lines[p]);
            }
            MoneySeries.add(stays, other.stays);
            MoneySeries.add(staying, other.staying);
            MoneySeries.add(events, other.events);
        }
    }

    /** The lines of a period, to be added to. */
    long[] lines(int period, int currency) {
        return currencies[currency].lines[period];
    }

    /** One customer's revenue in periods {@code [from, to)}, in all of which it stays. */
    void stay(int currency, int from, int to, long amount) {
        currencies[currency].stay(from, to, amount, amount > 0 ? 1 : 0);
    }

    /** The same in the periods of some slots, a bit for each. */
    void stayIn(int currency, long slots, long amount) {
        long rest = slots;
        while (rest != 0) {
            int first = Long.numberOfTrailingZeros(rest);
            int end = first + Long.numberOfTrailingZeros(~(rest >>> first));
            stay(currency, first - 1, end - 1, amount);
            rest &= end == Long.SIZE ? 0 : -1L << end;
        }
    }

    /** What happens in the slot of one period and is not carried over into the next. */
    void happen(int currency, int slot, int event, long amount) {
        Currency in = currencies[currency];
        in.events[slot * EVENTS + event] += amount;
        in.stays[slot] -= event == LOST ? -amount : amount;
    }

    /** By how much the number of those who pay grows in the slot of one period, not carried over either. */
    void payers(int currency, int slot, long more) {
        Currency in = currencies[currency];
        in.events[slot * EVENTS + PAYERS] += more;
        in.staying[slot] -= more;
    }

    /** What happens in a currency, shape (slots, EVENTS), to be added to. */
    long[] events(int currency) {
        return currencies[currency].events;
    }

    MoneySeries add(MoneySeries other) {
        for (int i = 0; i < currencies.length; i++) {
            currencies[i].add(other.currencies[i]);
        }
        return this;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.addExact(to[i], more[i]);
        }
    }

    /** By period, then by currency; the state is of no use afterwards. */
    MoneyFlows[][] finish() {
        MoneyFlows[][] result = new MoneyFlows[periods][currencies.length];
        for (int c = 0; c < currencies.length; c++) {
            bookEvents(currencies[c]);
            long amount = 0;
            long paying = 0;
            for (int p = 0; p < periods; p++) {
                amount = Math.addExact(amount, currencies[c].stays[p]);
                paying += currencies[c].staying[p];
                long[] lines = currencies[c].lines[p];
                add(lines, amount, MoneyLine.OPENING, MoneyLine.CLOSING, MoneyLine.KEPT);
                add(lines, paying, MoneyLine.PAYING);
                result[p][c] = MoneyFlows.of(lines);
            }
        }
        return result;
    }

    /** What came before the first period is what it opens with. */
    private void bookEvents(Currency currency) {
        long[] events = currency.events;
        long amount = change(events, 0);
        long payers = events[PAYERS];
        for (int p = 0; p < periods; p++) {
            int slot = (p + 1) * EVENTS;
            long[] lines = currency.lines[p];
            long joined = Math.addExact(events[slot + JOINED], events[slot + RETURNED]);
            add(lines, amount, MoneyLine.OPENING);
            add(lines, events[slot + JOINED], MoneyLine.NEW);
            add(lines, events[slot + RETURNED], MoneyLine.REACTIVATION);
            add(lines, events[slot + MORE], MoneyLine.EXPANSION);
            add(lines, events[slot + LESS], MoneyLine.CONTRACTION);
            add(lines, -events[slot + LOST], MoneyLine.CHURN);
            add(lines, Math.subtractExact(events[slot + LOST], events[slot + LESS]), MoneyLine.LOST);
            add(lines, events[slot + MIGRATED], MoneyLine.MIGRATED);
            amount = Math.addExact(amount, change(events, slot));
            payers += events[slot + PAYERS];
            add(lines, amount, MoneyLine.CLOSING);
            add(lines, Math.subtractExact(amount, joined), MoneyLine.KEPT);
            add(lines, payers, MoneyLine.PAYING);
        }
    }

    private static long change(long[] events, int slot) {
        long change = Math.addExact(events[slot + JOINED], events[slot + RETURNED]);
        change = Math.addExact(change, Math.addExact(events[slot + MORE], events[slot + LESS]));
        return Math.subtractExact(change, events[slot + LOST]);
    }

    private static void add(long[] lines, long amount, MoneyLine... to) {
        for (MoneyLine line : to) {
            lines[line.ordinal()] = Math.addExact(lines[line.ordinal()], amount);
        }
    }
}
