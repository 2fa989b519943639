package io.holdfast.core.warning;

import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A frequent buyer who stopped.
 *
 * <pre>
 *   last purchase p, window w:   purchase days in (p − w, p] ≥ k   and   2 × his median gap &lt; day − p ≤ w
 * </pre>
 *
 * Days left are those of the silence rule when that counts purchases and loses everybody.
 *
 * @param silence that rule; empty where it does not
 */
record QuietBuyerSign(WarningRules.FrequentBuyer buyer, Optional<Inactivity> silence) implements EarlyWarning.Sign {
    static QuietBuyerSign of(WarningRules rules) {
        WarningRules.Silence silence = rules.silence();
        return new QuietBuyerSign(
                rules.buyer(), silence.losesBuyers() ? Optional.of(silence.inactivity()) : Optional.empty());
    }

    @Override
    public Optional<EarlyWarning.Finding> find(Timeline timeline, int day) {
        DayList days = timeline.purchaseDays();
        int count = days.countUpTo(day);
        if (count < buyer.purchases()) {
            return Optional.empty();
        }
        int last = days.day(count - 1);
        int inWindow = count - days.countUpTo(last - buyer.windowDays());
        int usual = OwnCadence.twiceMedianGap(days, count);
        int silent = day - last;
        boolean quiet = silent > usual && silent <= buyer.windowDays();
        if (!quiet || inWindow < buyer.purchases()) {
            return Optional.empty();
        }
        return Optional.of(new EarlyWarning.Finding(
                WarningKind.FREQUENT_BUYER_QUIET,
                last + usual + 1,
                daysLeft(days, count, silent),
                () -> Map.of("silent_days", silent, "twice_median_gap_days", usual, "purchases_in_window", inWindow)));
    }

    private OptionalInt daysLeft(DayList days, int count, int silent) {
        if (silence.isEmpty()) {
            return OptionalInt.empty();
        }
        int left = OwnCadence.threshold(silence.get(), days, count) + 1 - silent;
        return left > 0 ? OptionalInt.of(left) : OptionalInt.empty();
    }
}
