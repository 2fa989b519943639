package io.holdfast.core.warning;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.segment.RunningContracts;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the customers who are still there on a day and show a sign of leaving; see {@link WarningKind} for the signs. Who
 * is void, or already lost by the same rule, is not warned of. A customer can be warned of for several reasons. The most
 * urgent come first, see {@link Warning#daysLeft}. Nothing after the day is used, so asking again later for the same day
 * gives the same answer.
 */
public final class EarlyWarning implements Fold<List<Warning>, List<Warning>> {
    private final List<Sign> signs;
    private final int day;
    private final CustomerTest segment;
    private final List<String> currencies;

    private EarlyWarning(List<Sign> signs, int day, CustomerTest segment, List<String> currencies) {
        this.signs = signs;
        this.day = day;
        this.segment = segment;
        this.currencies = currencies;
    }

    /** The warnings at the end of a day, the most urgent first. */
    public static List<Warning> of(Timelines timelines, WarningRules rules, int day, CustomerTest segment) {
        return FoldRunner.run(timelines, new EarlyWarning(signs(rules), day, segment, timelines.currencies()));
    }

    /** Those of one customer, by his index. */
    public static List<Warning> ofOne(Timelines timelines, WarningRules rules, int day, int customer) {
        EarlyWarning fold = new EarlyWarning(signs(rules), day, (timeline, any) -> true, timelines.currencies());
        List<Warning> found = fold.start();
        fold.accept(found, timelines.timeline(customer));
        return fold.finish(found);
    }

    private static List<Sign> signs(WarningRules rules) {
        return List.of(
                new RequestedSign(),
                new PastDueSign(rules.pastDue()),
                new EndingSign(rules.ending()),
                new SilentSign(rules),
                new QuietBuyerSign(rules));
    }

    /** One thing to look for. */
    @FunctionalInterface
    interface Sign {
        /** What it shows of a customer at the end of a day. */
        Optional<Finding> find(Timeline timeline, int day);
    }

    /** A sign seen in a customer; see {@link Warning}. */
    record Finding(WarningKind kind, int sinceDay, OptionalInt daysLeft, Map<String, Integer> evidence) {}

    @Override
    public List<Warning> start() {
        return new ArrayList<>();
    }

    @Override
    public void accept(List<Warning> state, Timeline timeline) {
        if (isVoid(timeline) || !segment.test(timeline, day)) {
            return;
        }
        for (Sign sign : signs) {
            sign.find(timeline, day).ifPresent(finding -> state.add(warning(timeline, finding)));
        }
    }

    private Warning warning(Timeline timeline, Finding finding) {
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
                finding.evidence(),
                atStake);
    }

    private boolean isVoid(Timeline timeline) {
        boolean isVoid = false;
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            if (timeline.statuses().day(row) <= day) {
                isVoid = timeline.statuses().isVoid(row);
            }
        }
        return isVoid;
    }

    @Override
    public List<Warning> merge(List<Warning> left, List<Warning> right) {
        left.addAll(right);
        return left;
    }

    @Override
    public List<Warning> finish(List<Warning> state) {
        return state.stream().sorted(Warning.URGENT_FIRST).toList();
    }
}
