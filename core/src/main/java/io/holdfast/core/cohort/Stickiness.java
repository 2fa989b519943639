package io.holdfast.core.cohort;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * On how many units (days, or weeks) of a period its active customers were active.
 *
 * <pre>
 *   customers(p, n) = customers active in exactly n units of period p, n ≥ 1
 *   stickiness(p)   = Σ_n n · customers(p, n) / (units of p · Σ_n customers(p, n))      with days and months: DAU / MAU
 * </pre>
 *
 * <p>A unit belongs to the period in which it begins; days in no unit do not count. The share lies in (0, 1] and is
 * undefined in a period in which nobody was active or no unit begins. An average over a period that is not complete is too
 * low.
 *
 * <p>Source: DAU/MAU as usual; the distribution ("L28", "power user curve"): A. Chen, L. Jin, <i>The Power User Curve</i>,
 * 2018.
 */
public final class Stickiness implements Fold<long[][], Stickiness.Result> {
    private final Periods periods;
    private final DaySource source;
    private final IntPredicate filter;
    private final Periods units;
    private final int[] unitOfDay;
    private final int[] periodOfUnit;
    private final int[] unitsOf;

    /**
     * Counts units within periods.
     *
     * @param units days, weeks or whatever to count within a period
     */
    public Stickiness(Periods periods, Periods units, DaySource source, IntPredicate filter) {
        this.periods = periods;
        this.units = units;
        this.source = source;
        this.filter = filter;
        this.unitOfDay = units.table(new DayRange(units.first(), units.end()));
        this.periodOfUnit = new int[units.count()];
        this.unitsOf = new int[periods.count()];
        for (int unit = 0; unit < units.count(); unit++) {
            int period = periods.of(units.from(unit));
            periodOfUnit[unit] = period;
            if (period >= 0) {
                unitsOf[period]++;
            }
        }
        if (units.end() <= periods.first() || units.first() >= periods.end()) {
            throw new Problem(
                    ErrorCode.INVALID_PERIOD,
                    "The units (days %d to %d) lie outside the periods (days %d to %d).",
                    units.first(),
                    units.end(),
                    periods.first(),
                    periods.end());
        }
    }

    /** By days. */
    public static Stickiness byDay(Periods periods, DaySource source, IntPredicate filter) {
        Periods days = Periods.every(1, periods.first(), periods.end() - periods.first());
        return new Stickiness(periods, days, source, filter);
    }

    /**
     * Customers by the number of units.
     *
     * @param customers shape (periods, units of the period + 1); column 0 is not used
     */
    public record Result(long[][] customers) {
        /** Customers active in a period. */
        public long active(int period) {
            return sum(period, 0);
        }

        /** Units on which customers were active, over all of them. */
        public long activeUnits(int period) {
            return sum(period, 1);
        }

        /** Units on which the active customers could have been active. */
        public long possibleUnits(int period) {
            return (customers[period].length - 1L) * active(period);
        }

        /** The average share of units on which an active customer was active. */
        public OptionalDouble stickiness(int period) {
            long possible = possibleUnits(period);
            return possible == 0 ? OptionalDouble.empty() : OptionalDouble.of(activeUnits(period) / (double) possible);
        }

        /** Customers by count, each weighted by count to the power. */
        private long sum(int period, int power) {
            long sum = 0;
            for (int n = 1; n < customers[period].length; n++) {
                sum += power == 0 ? customers[period][n] : n * customers[period][n];
            }
            return sum;
        }
    }

    @Override
    public long[][] start() {
        long[][] customers = new long[periods.count()][];
        for (int period = 0; period < customers.length; period++) {
            customers[period] = new long[unitsOf[period] + 1];
        }
        return customers;
    }

    @Override
    public void accept(long[][] customers, Timeline timeline) {
        if (!filter.test(timeline.customer())) {
            return;
        }
        DayList days = source == DaySource.ACTIVITY ? timeline.activityDays() : timeline.purchaseDays();
        int period = -1;
        int count = 0;
        int before = -1;
        int begun = days.countUpTo(units.first() - 1);
        for (int i = begun; i < days.size() && days.day(i) < units.end(); i++) {
            int unit = unitOfDay[days.day(i) - units.first()];
            if (unit != before && periodOfUnit[unit] >= 0) {
                before = unit;
                if (periodOfUnit[unit] != period) {
                    put(customers, period, count);
                    period = periodOfUnit[unit];
                    count = 0;
                }
                count++;
            }
        }
        put(customers, period, count);
    }

    private static void put(long[][] customers, int period, int count) {
        if (period >= 0) {
            customers[period][count]++;
        }
    }

    @Override
    public long[][] merge(long[][] left, long[][] right) {
        for (int period = 0; period < left.length; period++) {
            for (int n = 0; n < left[period].length; n++) {
                left[period][n] += right[period][n];
            }
        }
        return left;
    }

    @Override
    public Result finish(long[][] customers) {
        return new Result(customers);
    }
}
