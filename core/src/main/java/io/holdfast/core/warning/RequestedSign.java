package io.holdfast.core.warning;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * He asked to end every contract that runs, and one still does. Since: the day on which the last of them was cancelled;
 * lost when the last one ends, if it says when.
 */
record RequestedSign() implements EarlyWarning.Sign {

    @Override
    public Optional<EarlyWarning.Finding> find(Timeline timeline, int day) {
        ContractColumns contracts = timeline.contracts();
        int running = Contracts.running(timeline, day);
        int requested = Contracts.count(timeline, day, row -> contracts.requestedDay(row) <= day);
        if (running == 0 || requested < running) {
            return Optional.empty();
        }
        int since = Day.ALWAYS;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            if (contracts.requestedDay(row) <= day && day < contracts.endDay(row)) {
                since = Math.max(since, contracts.requestedDay(row));
            }
        }
        int end = Contracts.lastEnd(timeline, day, row -> true);
        return Optional.of(new EarlyWarning.Finding(
                WarningKind.CANCELLATION_REQUESTED,
                since,
                end == Day.NEVER ? OptionalInt.empty() : OptionalInt.of(end - day),
                () -> Map.of("contracts_running", running)));
    }
}
