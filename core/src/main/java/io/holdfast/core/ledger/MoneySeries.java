package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Periods;

/**
 * The movements of neighbouring periods on the way, by currency. Where a customer's revenue does not change, one mark at
 * each end of the stay is made and added up in the end; customers with a single contract are summed by where it begins and
 * ends, see {@link PeriodSlots}. States of disjoint customers add.
 */
public final class MoneySeries {
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
     * @param singles revenue of single contracts by slot of the first day and of the day after the last
     * @param payers the same for the number of those who pay
     */
    private record Currency(long[][] lines, long[] stays, long[] staying, long[] singles, long[] payers) {
        Currency(int periods, int slots) {
            this(
                    new long[periods][LINES],
                    new long[periods + 1],
                    new long[periods + 1],
                    new long[slots * slots],
                    new long[slots * slots]);
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
            MoneySeries.add(singles, other.singles);
            MoneySeries.add(payers, other.payers);
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

    /** A customer whose only revenue is one amount from the day of a slot to that of another. */
    void single(int currency, int from, int to, long amount) {
        Currency sums = currencies[currency];
        sums.singles[from * slots + to] += amount;
        sums.payers[from * slots + to] += amount > 0 ? 1 : 0;
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
            for (int from = 0; from < slots; from++) {
                for (int to = from + 1; to < slots; to++) {
                    bookSingles(currencies[c], from, to);
                }
            }
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

    private void bookSingles(Currency currency, int from, int to) {
        long amount = currency.singles[from * slots + to];
        long paying = currency.payers[from * slots + to];
        if (from > 0) {
            add(currency.lines[from - 1], amount, MoneyLine.NEW, MoneyLine.CLOSING);
            add(currency.lines[from - 1], paying, MoneyLine.PAYING);
        }
        if (to <= periods) {
            add(currency.lines[to - 1], amount, MoneyLine.OPENING, MoneyLine.LOST);
            add(currency.lines[to - 1], -amount, MoneyLine.CHURN);
        }
        currency.stay(from, to - 1, amount, paying);
    }

    private static void add(long[] lines, long amount, MoneyLine... to) {
        for (MoneyLine line : to) {
            lines[line.ordinal()] = Math.addExact(lines[line.ordinal()], amount);
        }
    }
}
