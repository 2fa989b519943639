package io.holdfast.core.value;

import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MrrSteps;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.OrderColumns;
import io.holdfast.core.timeline.Timeline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The margin one customer has brought, added up day by day, and the day on which it covers what winning him cost.
 *
 * <pre>
 *   margin · (Σ over days MRR(day) · 12/365  +  Σ orders)
 * </pre>
 *
 * A month is 365/12 days, so that a year of an MRR is twelve of it. Recurring revenue counts under the definition of the
 * ledger; orders count on their day, returns against them. Where invoices of contracts were imported as orders too, they
 * would count twice. Amounts in other currencies are converted at the rate of the first day on which they hold. Exact but
 * for the margin, which is taken to a hundredth of a percent. One per thread.
 */
final class EarnedMargin {
    private static final long DAYS_A_YEAR = 365;
    private static final long MONTHS_A_YEAR = 12;
    private static final int BASIS_POINTS = 10_000;

    private final FxRates rates;
    private final List<String> currencies;
    private final MrrSteps steps;
    private final long[] amounts;

    /** Revenue so far, in 365ths of a minor unit. */
    private long earned;

    private int paidBackOn = Day.NEVER;
    private long cost;
    private long basisPoints;

    EarnedMargin(Ledger ledger, FxRates rates) {
        this.rates = rates;
        this.currencies = ledger.timelines().currencies();
        this.steps = new MrrSteps(ledger);
        this.amounts = new long[currencies.size()];
    }

    /**
     * Adds up until the cost is covered, or the day comes.
     *
     * @param untilDay first day that no longer counts
     * @param acquisitionCost minor units of the currency of the rates
     */
    EarnedMargin read(Timeline timeline, int untilDay, long acquisitionCost, double grossMargin) {
        steps.read(timeline);
        earned = 0;
        cost = acquisitionCost;
        basisPoints = Math.round(grossMargin * BASIS_POINTS);
        paidBackOn = cost <= 0 ? Day.ALWAYS : Day.NEVER;
        if (cost > 0 && basisPoints > 0) {
            addUp(timeline, untilDay, needed());
        }
        return this;
    }

    /** The day by whose end the cost is covered; {@link Day#NEVER} when not yet, {@link Day#ALWAYS} when it cost nothing. */
    int paidBackOn() {
        return paidBackOn;
    }

    /** What is still to be earned, minor units, half-even; 0 once paid back. */
    long unrecovered() {
        if (paidBackOn != Day.NEVER) {
            return 0;
        }
        BigDecimal margin = BigDecimal.valueOf(earned)
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(DAYS_A_YEAR * BASIS_POINTS), 0, RoundingMode.HALF_EVEN);
        return cost - margin.longValueExact();
    }

    /** Revenue that covers the cost, rounded up, in the unit of {@link #earned}. */
    private long needed() {
        return BigDecimal.valueOf(cost)
                .multiply(BigDecimal.valueOf(DAYS_A_YEAR * BASIS_POINTS))
                .divide(BigDecimal.valueOf(basisPoints), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private void addUp(Timeline timeline, int untilDay, long needed) {
        int order = timeline.ordersFrom();
        int step = 0;
        int day = firstDay(timeline, order);
        while (day < untilDay && paidBackOn == Day.NEVER) {
            order = takeOrders(timeline, order, day);
            if (earned >= needed) {
                paidBackOn = day;
                return;
            }
            step = stepOn(step, day);
            int next = nextChange(timeline, order, step, day, untilDay);
            if (step < steps.size()) {
                boolean runs = steps.fromDay(step) <= day;
                earn(runs ? MONTHS_A_YEAR * mrr(step) : 0, day, next, needed);
            }
            day = next;
        }
    }

    /** Adds the orders up to and including a day; returns the first one after. */
    private int takeOrders(Timeline timeline, int first, int day) {
        int order = first;
        while (order < timeline.ordersTo() && timeline.orders().day(order) <= day) {
            earned += DAYS_A_YEAR * orderAmount(timeline.orders(), order++);
        }
        return order;
    }

    /** The first step that does not end by a day. */
    private int stepOn(int first, int day) {
        int step = first;
        while (step < steps.size() && steps.toDay(step) <= day) {
            step++;
        }
        return step;
    }

    /** The next day on which something other is earned. */
    private int nextChange(Timeline timeline, int order, int step, int day, int untilDay) {
        int next = order < timeline.ordersTo()
                ? Math.min(untilDay, timeline.orders().day(order))
                : untilDay;
        if (step == steps.size()) {
            return next;
        }
        return Math.min(next, steps.fromDay(step) <= day ? steps.toDay(step) : steps.fromDay(step));
    }

    private void earn(long aDay, int day, int next, long needed) {
        long days = aDay > 0 ? Math.floorDiv(needed - earned - 1, aDay) + 1 : Long.MAX_VALUE;
        if (days <= next - day) {
            paidBackOn = day + (int) days - 1;
            return;
        }
        earned += aDay * (next - day);
    }

    private int firstDay(Timeline timeline, int order) {
        int first = steps.size() > 0 ? steps.fromDay(0) : Day.NEVER;
        return order < timeline.ordersTo() ? Math.min(first, timeline.orders().day(order)) : first;
    }

    private long mrr(int step) {
        return rates.convert(currencies, steps.amounts(step), steps.fromDay(step));
    }

    private long orderAmount(OrderColumns orders, int row) {
        int currency = orders.currency(row);
        if (currency == 0) {
            return 0;
        }
        amounts[currency] = orders.amount(row);
        long converted = rates.convert(currencies, amounts, orders.day(row));
        amounts[currency] = 0;
        return converted;
    }
}
