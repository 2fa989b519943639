package io.holdfast.core.warning;

import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Nothing for W days.
 *
 * <pre>
 *   last day d, silent s = day − d:   warned of while W ≤ s ≤ D;   lost on day d + D + 1      whom silence loses
 *                                     warned of while W ≤ s                                   whom it does not
 * </pre>
 *
 * Who had contracts and none that runs is no customer any more, however silent.
 */
record SilentSign(WarningRules.Silence silence) implements EarlyWarning.Sign {

    @Override
    public Optional<EarlyWarning.Finding> find(Timeline timeline, int day) {
        boolean runs = Contracts.running(timeline, day) > 0;
        if (!runs && (hadContracts(timeline, day) || silence.loses() == WarningRules.Loses.NOBODY_UNDER_CONTRACT)) {
            return Optional.empty();
        }
        DayList days =
                silence.signal() == WarningRules.Signal.PURCHASES ? timeline.purchaseDays() : timeline.activityDays();
        int count = days.countUpTo(day);
        if (count == 0) {
            return Optional.empty();
        }
        int lostAfter = OwnCadence.threshold(silence.inactivity(), days, count);
        return found(day, days.day(count - 1), lostAfter, loses(runs));
    }

    private static boolean hadContracts(Timeline timeline, int day) {
        return timeline.contractsFrom() < timeline.contractsTo()
                && timeline.contracts().startDay(timeline.contractsFrom()) <= day;
    }

    private boolean loses(boolean runs) {
        return silence.loses() == WarningRules.Loses.EVERYBODY
                || (silence.loses() == WarningRules.Loses.THOSE_WITHOUT_CONTRACT && !runs);
    }

    private Optional<EarlyWarning.Finding> found(int day, int last, int lostAfter, boolean isLost) {
        int warnAfter = silence.warnAfter(lostAfter);
        int silent = day - last;
        if (silent < warnAfter || (isLost && silent > lostAfter)) {
            return Optional.empty();
        }
        OptionalInt left = isLost ? OptionalInt.of(last + lostAfter + 1 - day) : OptionalInt.empty();
        return Optional.of(new EarlyWarning.Finding(
                WarningKind.SILENT,
                last + warnAfter,
                left,
                () -> isLost
                        ? Map.of("silent_days", silent, "warn_days", warnAfter, "lost_after_days", lostAfter)
                        : Map.of("silent_days", silent, "warn_days", warnAfter)));
    }
}
