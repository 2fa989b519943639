package io.holdfast.report.assembly;

import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.Timeline;
import java.util.List;

/**
 * Customers by the month in which they were one for the first time, and how many of them are one at the end of each month
 * since. Row c, column k: of those who joined in month c, the customers at the end of month c + k; the last column of a
 * row is how many joined.
 */
final class CohortFold implements Fold<long[][], long[][]> {
    private final Ledger ledger;
    private final List<Period> months;

    CohortFold(Ledger ledger, List<Period> months) {
        this.ledger = ledger;
        this.months = months;
    }

    @Override
    public long[][] start() {
        return new long[months.size()][months.size() + 1];
    }

    @Override
    public void accept(long[][] state, Timeline timeline) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        int first = membership.from(timeline.local());
        if (first == membership.to(timeline.local())) {
            return;
        }
        int cohort = monthOf(membership.fromDay(first));
        if (cohort < 0) {
            return;
        }
        state[cohort][months.size()]++;
        for (int month = cohort; month < months.size(); month++) {
            if (membership.contains(timeline.local(), months.get(month).closingDay())) {
                state[cohort][month - cohort]++;
            }
        }
    }

    private int monthOf(int day) {
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).fromDay() <= day && day < months.get(i).toDay()) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public long[][] merge(long[][] left, long[][] right) {
        for (int c = 0; c < left.length; c++) {
            for (int k = 0; k < left[c].length; k++) {
                left[c][k] += right[c][k];
            }
        }
        return left;
    }

    @Override
    public long[][] finish(long[][] state) {
        return state;
    }
}
