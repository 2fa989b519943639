package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The movements of everybody, kept by day. Of a customer who changes at most once in any so many days, a period that is no longer
 * has the movement of the day on which he does, so that all of these customers are sums by day. Only the others, who are crowded,
 * are read for a question (bench: movements of revenue). Immutable.
 */
final class MovementDays {
    /** The lines of which a period has the sum of its days. */
    private static final List<MoneyLine> SUMS = List.of(
            MoneyLine.NEW,
            MoneyLine.EXPANSION,
            MoneyLine.CONTRACTION,
            MoneyLine.CHURN,
            MoneyLine.REACTIVATION,
            MoneyLine.PAUSE,
            MoneyLine.RESUME,
            MoneyLine.LOST,
            MoneyLine.MIGRATED);

    private final Ledger crowded;
    private final List<String> currencies;
    private final int firstDay;

    /** Of those who are not crowded, shape (days, currencies, lines). */
    private final long[][][] days;

    private MovementDays(Ledger crowded, List<String> currencies, int firstDay, long[][][] days) {
        this.crowded = crowded;
        this.currencies = currencies;
        this.firstDay = firstDay;
        this.days = days;
    }

    /**
     * Reads everybody.
     *
     * @param ledger of a definition by contract
     * @param span the most days a period may have
     */
    static MovementDays of(Ledger ledger, int span) {
        Timelines.Extent extent = ledger.timelines().extent();
        Periods each = Periods.every(1, extent.firstDay(), extent.lastDay() + 1 - extent.firstDay());
        Ledger crowded = ledger.over(CrowdedCustomers.of(ledger, span));
        List<String> currencies = ledger.timelines().currencies();
        MoneyFlows[][] all = MovementSeriesFold.of(ledger, each);
        MoneyFlows[][] without = inCurrencies(currencies, crowded, each);
        long[][][] days = new long[all.length][currencies.size()][];
        for (int d = 0; d < days.length; d++) {
            for (int c = 0; c < currencies.size(); c++) {
                days[d][c] = less(all[d][c], without[d][c]);
            }
        }
        return new MovementDays(crowded, currencies, extent.firstDay(), days);
    }

    /** Of how many customers each question reads the contracts. */
    int crowded() {
        return crowded.timelines().customers();
    }

    /** Whether all days of periods are kept. */
    boolean covers(Periods periods) {
        return firstDay <= periods.first() && periods.end() <= firstDay + days.length;
    }

    /** By period, then by currency. */
    MoneyFlows[][] flows(Periods periods) {
        MoneyFlows[][] flows = inCurrencies(currencies, crowded, periods);
        for (int p = 0; p < flows.length; p++) {
            for (int c = 0; c < flows[p].length; c++) {
                flows[p][c] = flows[p][c].plus(sum(periods.from(p) - firstDay, periods.to(p) - firstDay, c));
            }
        }
        return flows;
    }

    private MoneyFlows sum(int from, int to, int currency) {
        long[] lines = new long[MoneyLine.values().length];
        for (int d = from; d < to; d++) {
            for (MoneyLine line : SUMS) {
                lines[line.ordinal()] += days[d][currency][line.ordinal()];
            }
        }
        long[] last = days[to - 1][currency];
        long closing = last[MoneyLine.CLOSING.ordinal()];
        long joined = lines[MoneyLine.NEW.ordinal()] + lines[MoneyLine.REACTIVATION.ordinal()];
        lines[MoneyLine.OPENING.ordinal()] = days[from][currency][MoneyLine.OPENING.ordinal()];
        lines[MoneyLine.CLOSING.ordinal()] = closing;
        lines[MoneyLine.KEPT.ordinal()] = closing - joined;
        lines[MoneyLine.PAYING.ordinal()] = last[MoneyLine.PAYING.ordinal()];
        return MoneyFlows.of(lines);
    }

    private static long[] less(MoneyFlows all, MoneyFlows without) {
        return IntStream.range(0, MoneyLine.values().length)
                .mapToLong(i -> all.amount(MoneyLine.values()[i]) - without.amount(MoneyLine.values()[i]))
                .toArray();
    }

    /** The movements of a ledger, by period, then by the currencies of another. */
    private static MoneyFlows[][] inCurrencies(List<String> currencies, Ledger ledger, Periods periods) {
        List<String> own = ledger.timelines().currencies();
        MoneyFlows[][] found = MovementSeriesFold.of(ledger, periods);
        MoneyFlows[][] flows = new MoneyFlows[periods.count()][currencies.size()];
        for (int p = 0; p < flows.length; p++) {
            for (int c = 0; c < currencies.size(); c++) {
                int code = own.indexOf(currencies.get(c));
                flows[p][c] = code < 0 ? MoneyFlows.NONE : found[p][code];
            }
        }
        return flows;
    }
}
