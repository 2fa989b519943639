package io.holdfast.core.segment;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/**
 * The contracts of a customer that run on a day. Recurring revenue is the plain sum of their monthly amounts after the
 * recurring discount, minor units; metered, paused and trial contracts carry none.
 */
public final class RunningContracts {
    /** The code of a sum that would mix currencies. */
    public static final int MIXED = -1;

    private RunningContracts() {}

    /** How many run on the day. */
    public static int count(Timeline timeline, int day) {
        int count = 0;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            count += runs(timeline.contracts(), row, day) ? 1 : 0;
        }
        return count;
    }

    /** The row of the running contract that started last; -1 when none runs. */
    public static int latest(Timeline timeline, int day) {
        int latest = -1;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            latest = runs(timeline.contracts(), row, day) ? row : latest;
        }
        return latest;
    }

    /** Monthly recurring revenue on the day over all currencies; only meaningful where {@link #currency} is not mixed. */
    public static long mrr(Timeline timeline, int day) {
        long sum = 0;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            sum = Math.addExact(sum, mrr(timeline.contracts(), row, day));
        }
        return sum;
    }

    /** How many run on each of several days. */
    static void counts(Timeline timeline, int[] days, long[] into) {
        Arrays.fill(into, 0);
        ContractColumns contracts = timeline.contracts();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            int start = contracts.startDay(row);
            int end = contracts.endDay(row);
            for (int i = 0; i < days.length; i++) {
                into[i] += start <= days[i] && days[i] < end ? 1 : 0;
            }
        }
    }

    /** What one contract pays a month on the day; 0 when it does not run then. */
    public static long mrr(ContractColumns contracts, int row, int day) {
        if (!runs(contracts, row, day) || contracts.metered(row) || day < contracts.trialEndDay(row)) {
            return 0;
        }
        for (DayRange pause : contracts.pauses(row)) {
            if (pause.contains(day)) {
                return 0;
            }
        }
        return contracts.mrr(row);
    }

    /** The currency of the revenue on the day: 0 when nothing is paid, {@link #MIXED} when in several. */
    public static int currency(Timeline timeline, int day) {
        int currency = 0;
        boolean paid = false;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            if (mrr(timeline.contracts(), row, day) != 0) {
                int code = timeline.contracts().currency(row);
                currency = !paid || currency == code ? code : MIXED;
                paid = true;
            }
        }
        return currency;
    }

    public static boolean runs(ContractColumns contracts, int row, int day) {
        return contracts.startDay(row) <= day && day < contracts.endDay(row);
    }
}
