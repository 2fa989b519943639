package io.holdfast.core.warning;

import io.holdfast.core.definition.PastDue;
import io.holdfast.core.segment.RunningContracts;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A running contract is overdue and he is not lost for it yet. Of several the one longest overdue speaks. Days left are
 * known when every running contract is overdue and the definition loses him for it.
 */
record PastDueSign(PastDue pastDue) implements EarlyWarning.Sign {

    @Override
    public Optional<EarlyWarning.Finding> find(Timeline timeline, int day) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int overdue = 0;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            int from = overdueSince(timeline.contracts(), row, day);
            if (from != Day.NEVER) {
                overdue++;
                first = Math.min(first, from);
                last = Math.max(last, from);
            }
        }
        if (overdue == 0) {
            return Optional.empty();
        }
        boolean lossKnown = overdue == Contracts.running(timeline, day) && !pastDue.neverLost();
        // the last one to be given up decides when he is lost
        int overdueDays = day - first;
        int left = lossKnown ? last + pastDue.lostAfterDays() - day : Integer.MAX_VALUE;
        return left <= 0
                ? Optional.empty()
                : Optional.of(new EarlyWarning.Finding(
                        WarningKind.PAST_DUE,
                        first,
                        lossKnown ? OptionalInt.of(left) : OptionalInt.empty(),
                        () -> evidence(overdueDays)));
    }

    private Map<String, Integer> evidence(int overdueDays) {
        return pastDue.neverLost()
                ? Map.of("overdue_days", overdueDays)
                : Map.of("overdue_days", overdueDays, "lost_after_days", pastDue.lostAfterDays());
    }

    /** Since when a contract that runs on the day is overdue on it; never when it is not. */
    private static int overdueSince(ContractColumns contracts, int row, int day) {
        if (RunningContracts.runs(contracts, row, day)) {
            for (DayRange range : contracts.pastDue(row)) {
                if (range.contains(day)) {
                    return range.from();
                }
            }
        }
        return Day.NEVER;
    }
}
