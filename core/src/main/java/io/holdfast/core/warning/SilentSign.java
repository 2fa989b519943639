package io.holdfast.core.warning;

import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Nothing for W days, while he counts as lost after more than D.
 *
 * <pre>
 *   last day d, silent s = day − d:   warned of while W ≤ s ≤ D;   lost on day d + D + 1
 * </pre>
 *
 * Who has contracts but none that runs is no customer any more, however silent.
 *
 * @param inactivity D
 * @param warnDays W, as in {@link WarningRules}
 */
record SilentSign(WarningRules.Signal signal, Inactivity inactivity, int warnDays) implements EarlyWarning.Sign {

    @Override
    public Optional<EarlyWarning.Finding> find(Timeline timeline, int day) {
        boolean hadContracts = timeline.contractsFrom() < timeline.contractsTo()
                && timeline.contracts().startDay(timeline.contractsFrom()) <= day;
        if (hadContracts && Contracts.running(timeline, day) == 0) {
            return Optional.empty();
        }
        DayList days = signal == WarningRules.Signal.PURCHASES ? timeline.purchaseDays() : timeline.activityDays();
        int count = days.countUpTo(day);
        if (count == 0) {
            return Optional.empty();
        }
        int last = days.day(count - 1);
        int lostAfter = OwnCadence.threshold(inactivity, days, count);
        int warnAfter = inactivity.isPersonal() || warnDays == 0 ? (2 * lostAfter + 2) / 3 : warnDays;
        int silent = day - last;
        if (silent < Math.max(1, warnAfter) || silent > lostAfter) {
            return Optional.empty();
        }
        return Optional.of(new EarlyWarning.Finding(
                WarningKind.SILENT,
                last + Math.max(1, warnAfter),
                OptionalInt.of(last + lostAfter + 1 - day),
                Map.of("silent_days", silent, "warn_days", warnAfter, "lost_after_days", lostAfter)));
    }
}
