package io.holdfast.core.warning;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Contracts that end within N days and that nobody cancelled. A contract that renews itself has no end in the facts, so an
 * end means that it does not; one that was cancelled is the business of {@link RequestedSign}, and one that is replaced by
 * another is no leaving. Days left are known when all that runs ends within those days.
 */
record EndingSign(WarningRules.Ending rule) implements EarlyWarning.Sign {

    @Override
    public Optional<EarlyWarning.Finding> find(Timeline timeline, int day) {
        ContractColumns contracts = timeline.contracts();
        int running = Contracts.running(timeline, day);
        int ending = Contracts.count(timeline, day, row -> ends(contracts, row, day));
        int open =
                Contracts.count(timeline, day, row -> ends(contracts, row, day) && !isRequested(contracts, row, day));
        if (open == 0) {
            return Optional.empty();
        }
        int last = Contracts.lastEnd(timeline, day, row -> ends(contracts, row, day));
        return Optional.of(new EarlyWarning.Finding(
                WarningKind.CONTRACT_ENDING,
                last - rule.withinDays(),
                ending == running ? OptionalInt.of(last - day) : OptionalInt.empty(),
                () -> Map.of("contracts_ending", ending, "contracts_running", running)));
    }

    private boolean ends(ContractColumns contracts, int row, int day) {
        boolean known = rule.endsKnownBefore() || contracts.endKind(row) == EndKind.EXPIRED;
        return (known || isRequested(contracts, row, day))
                && contracts.endKind(row) != EndKind.MIGRATED
                && contracts.endDay(row) - (long) day <= rule.withinDays();
    }

    private static boolean isRequested(ContractColumns contracts, int row, int day) {
        return contracts.requestedDay(row) <= day;
    }
}
