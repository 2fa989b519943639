package io.holdfast.core.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.PastDue;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On random histories. */
class EarlyWarningPropertyTest {
    private static final int DAY = (int) LocalDate.of(2026, 1, 15).toEpochDay();
    private static final WarningRules RULES = new WarningRules(
            new WarningRules.Silence(
                    WarningRules.Signal.ACTIVITY, Inactivity.fixed(15), 10, WarningRules.Loses.EVERYBODY),
            PastDue.lostAfter(30),
            new WarningRules.FrequentBuyer(3, 30),
            new WarningRules.Ending(30, true));

    @Test
    void halvesOfTheCustomersGiveTheSameWarnings() {
        for (int seed = 0; seed < 30; seed++) {
            RandomHistories histories = new RandomHistories(seed, 60);
            List<String> halves = new ArrayList<>(shown(histories.timelines(i -> i < 30)));
            halves.addAll(shown(histories.timelines(i -> i >= 30)));

            assertThat(shown(histories.timelines())).containsExactlyInAnyOrderElementsOf(halves);
        }
    }

    /** Whoever is said to be lost in so many days by his silence alone is lost on that day when he stays silent. */
    @Test
    void losesTheSilentOnTheDayForetold() {
        int foretold = 0;
        for (int seed = 0; seed < 30; seed++) {
            Timelines timelines = new RandomHistories(seed, 60).timelines();
            Ledger ledger = Ledger.of(
                    timelines,
                    Definitions.FIGHT_CHURN_ACTIVITY.toBuilder()
                            .inactivity(Inactivity.fixed(15))
                            .build());
            for (Warning warning : EarlyWarning.of(timelines, RULES, DAY, CustomerTest.EVERYBODY)) {
                if (warning.kind() == WarningKind.SILENT) {
                    foretold += lostAsForetold(timelines.timeline(warning.customer()), ledger, warning);
                }
            }
        }
        assertThat(foretold).isGreaterThan(10);
    }

    /** A choice among the signs kept gives what looking at the segment's customers one by one gives. */
    @Test
    void theFirstOfASegmentAreTheFirstOfItsCustomersOneByOne() {
        CustomerTest odd = (timeline, day) -> timeline.customer() % 2 == 1;
        for (int seed = 0; seed < 30; seed++) {
            Timelines timelines = new RandomHistories(seed, 60).timelines();
            List<Warning> oneByOne = IntStream.range(0, timelines.customers())
                    .filter(customer -> customer % 2 == 1)
                    .mapToObj(customer -> EarlyWarning.ofOne(timelines, RULES, DAY, customer))
                    .flatMap(List::stream)
                    .sorted(Warning.URGENT_FIRST)
                    .toList();

            EarlyWarning.First first = EarlyWarning.first(timelines, RULES, DAY, new EarlyWarning.Choice(odd, 4));

            assertThat(first.count()).isEqualTo(oneByOne.size());
            assertThat(first.warnings()).isEqualTo(oneByOne.subList(0, Math.min(4, oneByOne.size())));
            assertThat(EarlyWarning.of(timelines, RULES, DAY, odd)).isEqualTo(oneByOne);
        }
    }

    private static int lostAsForetold(Timeline timeline, Ledger ledger, Warning warning) {
        int lostOn = DAY + warning.daysLeft().orElseThrow();
        int until = timeline.activityDays().countUpTo(lostOn);
        boolean cameBack = until > timeline.activityDays().countUpTo(DAY);
        boolean voided = timeline.statusesFrom() < timeline.statusesTo();
        if (cameBack || voided) {
            return 0;
        }
        MembershipColumns membership = ledger.membership(timeline.shard());
        assertThat(membership.contains(timeline.local(), lostOn - 1)).isTrue();
        assertThat(membership.contains(timeline.local(), lostOn)).isFalse();
        return 1;
    }

    private static List<String> shown(Timelines timelines) {
        return EarlyWarning.of(timelines, RULES, DAY, CustomerTest.EVERYBODY).stream()
                .map(warning -> warning.customerId() + " " + warning.kind() + " " + warning.sinceDay() + " "
                        + warning.daysLeft() + " "
                        + warning.evidence().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList())
                .toList();
    }
}
