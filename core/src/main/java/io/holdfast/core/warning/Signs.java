package io.holdfast.core.warning;

import io.holdfast.core.segment.RunningContracts;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signs looked for under some rules, and what they make of one customer at the end of a day. */
record Signs(List<EarlyWarning.Sign> all, List<String> currencies) {
    static Signs of(WarningRules rules, List<String> currencies) {
        return new Signs(
                List.of(
                        new RequestedSign(),
                        new PastDueSign(rules.pastDue()),
                        new EndingSign(rules.ending()),
                        new SilentSign(rules.silence()),
                        QuietBuyerSign.of(rules)),
                currencies);
    }

    /** The warnings of a customer, at most one of a kind; none of who is void. */
    List<Warning> of(Timeline timeline, int day) {
        List<Warning> found = new ArrayList<>();
        for (EarlyWarning.Sign sign : all) {
            add(sign, timeline, day, found);
        }
        return found;
    }

    private void add(EarlyWarning.Sign sign, Timeline timeline, int day, List<Warning> found) {
        find(sign, timeline, day).ifPresent(finding -> found.add(warning(timeline, day, finding)));
    }

    /** What one of the signs makes of him, if anything. */
    static Optional<EarlyWarning.Finding> find(EarlyWarning.Sign sign, Timeline timeline, int day) {
        Optional<EarlyWarning.Finding> finding = sign.find(timeline, day);
        return finding.isPresent() && isVoid(timeline, day) ? Optional.empty() : finding;
    }

    /** Minor units at stake on a day; 0 where none or of several currencies. */
    static long atStake(Timeline timeline, int day) {
        return RunningContracts.currency(timeline, day) > 0 ? RunningContracts.mrr(timeline, day) : 0;
    }

    private Warning warning(Timeline timeline, int day, EarlyWarning.Finding finding) {
        int currency = RunningContracts.currency(timeline, day);
        Optional<Warning.AtStake> atStake = currency > 0
                ? Optional.of(new Warning.AtStake(RunningContracts.mrr(timeline, day), currencies.get(currency)))
                : Optional.empty();
        return new Warning(
                timeline.customer(),
                timeline.customerId(),
                finding.kind(),
                finding.sinceDay(),
                finding.daysLeft(),
                finding.evidence().get(),
                atStake);
    }

    private static boolean isVoid(Timeline timeline, int day) {
        boolean isVoid = false;
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            if (timeline.statuses().day(row) <= day) {
                isVoid = timeline.statuses().isVoid(row);
            }
        }
        return isVoid;
    }
}
