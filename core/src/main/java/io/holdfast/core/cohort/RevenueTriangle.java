package io.holdfast.core.cohort;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.OrderColumns;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * Cohort retention by money, in minor units of one currency.
 *
 * <pre>
 *   ORDERS: cohort(i)     = the period of customer i's first purchase in the currency
 *           amount(c, k)  = Σ net order amounts of cohort c in period c + k, returns subtracted
 *   MRR:    cohort(i)     = the first period at whose last day customer i has MRR &gt; 0 in the currency
 *           amount(c, k)  = Σ MRR (after the recurring discount) of cohort c on the last day of period c + k
 *   share(c, k)           = amount(c, k) / amount(c, 0)
 * </pre>
 *
 * <p>Shares above 1 are expansion. With ORDERS a customer whose first purchase is before the periods is in no cohort; with
 * MRR likewise one who began to pay before the first period. The share is undefined when the period is not complete or the
 * cohort's first amount is 0. Amounts of different currencies are never added: ask once for each. Trials, pauses and overdue
 * payment are not looked at here: the MRR is the contract's.
 *
 * <p>Source: revenue cohorts as usual; D. Skok, <i>SaaS Metrics 2.0</i>, 2013.
 */
public final class RevenueTriangle implements Fold<long[][], RevenueTriangle.Result> {
    private final Periods periods;
    private final Source source;
    private final int currency;
    private final int knownTo;
    private final IntPredicate filter;

    /**
     * A triangle in one currency.
     *
     * @param currency index into {@link io.holdfast.core.timeline.Timelines#currencies()}
     * @param knownTo the day after the last day whose facts are complete
     */
    public RevenueTriangle(Periods periods, Source source, int currency, int knownTo, IntPredicate filter) {
        this.periods = periods;
        this.source = source;
        this.currency = currency;
        this.knownTo = knownTo;
        this.filter = filter;
    }

    /** Where the money is from. */
    public enum Source {
        ORDERS,
        MRR
    }

    /**
     * Amounts by cohort and age.
     *
     * @param amounts minor units, shape (cohorts, ages)
     * @param mature whether the period is complete, shape (cohorts, ages)
     */
    public record Result(long[][] amounts, boolean[][] mature) {
        public OptionalDouble share(int cohort, int age) {
            return mature[cohort][age] && amounts[cohort][0] != 0
                    ? OptionalDouble.of(amounts[cohort][age] / (double) amounts[cohort][0])
                    : OptionalDouble.empty();
        }
    }

    /** Amounts by cohort and period, and a last row for one customer's amounts by period. */
    @Override
    public long[][] start() {
        return new long[periods.count() + 1][periods.count()];
    }

    @Override
    public void accept(long[][] state, Timeline timeline) {
        if (!filter.test(timeline.customer())) {
            return;
        }
        long[] own = state[periods.count()];
        Arrays.fill(own, 0);
        int cohort = source == Source.ORDERS ? readOrders(timeline, own) : readContracts(timeline, own);
        for (int p = Math.max(0, cohort); cohort >= 0 && p < own.length; p++) {
            state[cohort][p] += own[p];
        }
    }

    /** Reads amounts by period and returns the cohort, -1 when in none. */
    private int readOrders(Timeline timeline, long[] own) {
        OrderColumns orders = timeline.orders();
        int cohort = -1;
        boolean first = true;
        for (int row = timeline.ordersFrom(); row < timeline.ordersTo(); row++) {
            if (orders.currency(row) == currency) {
                int period = periods.of(orders.day(row));
                if (first && orders.amount(row) >= 0) {
                    first = false;
                    cohort = period;
                }
                if (period >= 0) {
                    own[period] += orders.amount(row);
                }
            }
        }
        return cohort;
    }

    private int readContracts(Timeline timeline, long[] own) {
        ContractColumns contracts = timeline.contracts();
        boolean before = false;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            if (contracts.currency(row) == currency) {
                int start = contracts.startDay(row);
                before |= start < periods.first() && contracts.endDay(row) > start && contracts.mrr(row) > 0;
                addMrr(own, contracts, row);
            }
        }
        int cohort = 0;
        while (cohort < own.length && own[cohort] <= 0) {
            cohort++;
        }
        return before || cohort == own.length ? -1 : cohort;
    }

    private void addMrr(long[] own, ContractColumns contracts, int row) {
        for (int p = 0; p < own.length; p++) {
            int last = periods.to(p) - 1;
            if (contracts.startDay(row) <= last && last < contracts.endDay(row)) {
                own[p] += contracts.mrr(row);
            }
        }
    }

    @Override
    public long[][] merge(long[][] left, long[][] right) {
        for (int cohort = 0; cohort < periods.count(); cohort++) {
            for (int p = 0; p < periods.count(); p++) {
                left[cohort][p] += right[cohort][p];
            }
        }
        return left;
    }

    @Override
    public Result finish(long[][] state) {
        int count = periods.count();
        long[][] amounts = new long[count][];
        boolean[][] mature = new boolean[count][];
        for (int cohort = 0; cohort < count; cohort++) {
            amounts[cohort] = Arrays.copyOfRange(state[cohort], cohort, count);
            mature[cohort] = new boolean[count - cohort];
            for (int age = 0; age < count - cohort; age++) {
                mature[cohort][age] = periods.to(cohort + age) <= knownTo;
            }
        }
        return new Result(amounts, mature);
    }
}
