package io.holdfast.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.ReferenceMonth;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.CohortChurn;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Fraction;
import io.holdfast.core.metric.LostPerAcquiredChurn;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Period FIRST = new Period(100, 130);
    private static final Period SECOND = new Period(130, 160);
    private static final FlowMetric CHURN = new CohortChurn();

    /** Adds customers of an owner of whom some leave inside the first period and some inside the second. */
    private static void team(TimelinesBuilder builder, String owner, int[] stayLeaveFirstLeaveSecond) {
        int[] ends = {Day.NEVER, 110, 140};
        for (int kind = 0; kind < ends.length; kind++) {
            for (int i = 0; i < stayLeaveFirstLeaveSecond[kind]; i++) {
                builder.customer(owner + kind + "-" + i).contract(ContractRow.of(0, ends[kind]));
                builder.attribute("owner", owner, Day.ALWAYS);
                builder.attribute("half", i % 2 == 0 ? "even" : "odd", Day.ALWAYS);
            }
        }
    }

    private static Ledger ledger() {
        TimelinesBuilder builder = new TimelinesBuilder();
        team(builder, "Anna", new int[] {75, 20, 5});
        team(builder, "Li", new int[] {800, 60, 40});
        team(builder, "New", new int[] {3, 1, 0});
        builder.customer("prospect").attribute("owner", "Nobody's", Day.ALWAYS);
        builder.customer("of nobody").contract(ContractRow.of(0, Day.NEVER));
        return Ledger.of(builder.build(), Definitions.HOLDFAST);
    }

    /** Groups of 4, 100 and 900; whom nobody owns is a group of one. */
    @Test
    void drawsTheFunnelFromBelowTheSmallestGroupToAboveTheLargest() {
        Breakdown owners = breakdown(CHURN, FIRST);
        List<Funnel.Point> points = owners.funnel().points();
        double share = owners.total().rate().value().orElseThrow();

        assertThat(points.get(0).size()).isEqualTo(1);
        assertThat(points.get(points.size() - 1).size()).isEqualTo(945);
        assertThat(points).extracting(Funnel.Point::size).isSorted().doesNotHaveDuplicates();
        assertThat(points)
                .allSatisfy(point -> assertThat(point.limits()).isEqualTo(FunnelLimits.of(point.size(), share)));
    }

    @Test
    void drawsNoFunnelWhereNoGroupIsJudged() {
        assertThat(breakdown(new LostPerAcquiredChurn(), FIRST).funnel().points())
                .isEmpty();
    }

    /** Total 81/1005 = 8.06 %. Anna 20/100 is far above; Li 60/900 = 6.7 % inside; New 1/4 small, inside. */
    @Test
    void tellsAnOutstandingGroupFromChance() {
        Breakdown breakdown = breakdown(CHURN, FIRST);

        assertThat(breakdown.total().rate().numerator()).isEqualTo(81);
        assertThat(breakdown.total().rate().denominator()).isEqualTo(1005);
        GroupRate anna = group(breakdown, "Anna");
        assertThat(anna.rate().value()).hasValue(0.2);
        assertThat(anna.place()).isEqualTo(FunnelPlace.FAR_ABOVE);
        assertThat(anna.isSmall()).isFalse();
        GroupRate li = group(breakdown, "Li");
        assertThat(li.rate().numerator()).isEqualTo(60);
        assertThat(li.place()).isEqualTo(FunnelPlace.INSIDE);
        GroupRate recent = group(breakdown, "New");
        assertThat(recent.rate().value()).hasValue(0.25);
        assertThat(recent.place()).as("25 % of four is no news").isEqualTo(FunnelPlace.INSIDE);
        assertThat(recent.isSmall()).isTrue();
    }

    @Test
    void showsThoseWithoutAValueAndNobodyElse() {
        assertThat(breakdown(CHURN, FIRST).groups())
                .extracting(GroupRate::label)
                .containsExactly("", "Anna", "Li", "New", "Nobody's");
        GroupRate prospects = group(breakdown(CHURN, FIRST), "Nobody's");
        assertThat(prospects.rate().value()).isEmpty();
        assertThat(prospects.place()).isEqualTo(FunnelPlace.NOT_JUDGED);
    }

    @Test
    void judgesNoRatioThatIsNoProportion() {
        Breakdown breakdown = breakdown(new LostPerAcquiredChurn(), FIRST);

        assertThat(breakdown.groups()).allSatisfy(group -> {
            assertThat(group.limits()).isEmpty();
            assertThat(group.place()).isEqualTo(FunnelPlace.NOT_JUDGED);
        });
    }

    @Test
    void groupsAddUpToTheTotalForEveryMetric() {
        Ledger ledger = randomLedger(7);
        Flows all = FlowsFold.of(ledger, FIRST);

        for (FlowMetric metric : MetricCatalogue.FLOW) {
            Breakdown breakdown = Breakdown.of(
                    metric, ledger, FIRST, CustomerTest.EVERYBODY, Grouping.byAttribute(ledger.timelines(), "owner"));
            assertThat(breakdown.total().flows()).isEqualTo(all);
            assertThat(breakdown.groups().stream()
                            .mapToLong(group -> group.rate().numerator())
                            .sum())
                    .isEqualTo(metric.rate(all).numerator());
        }
    }

    /**
     * Before: Anna 20/100, Li 60/900, New 1/4, unknown 0/1 of 81/1005. After: Anna 5/80, Li 40/840, New 0/3, unknown 0/1
     * of 45/924. Anna's rate effect: (100/1005 + 80/924)/2 · (5/80 − 20/100).
     */
    @Test
    void splitsTheChangeIntoRateAndMixExactly() {
        ChangeByGroup change = ChangeByGroup.between(breakdown(CHURN, FIRST), breakdown(CHURN, SECOND));

        assertThat(change.change()).isEqualTo(Fraction.of(45, 924).minus(Fraction.of(81, 1005)));
        Contribution anna = change.contributions().stream()
                .filter(contribution -> contribution.label().equals("Anna"))
                .findFirst()
                .orElseThrow();
        Fraction weight = Fraction.of(100, 1005).plus(Fraction.of(80, 924)).times(HALF);
        assertThat(anna.rate()).isEqualTo(weight.times(Fraction.of(5, 80).minus(Fraction.of(20, 100))));
        Fraction mix = Fraction.of(80, 924).minus(Fraction.of(100, 1005));
        Fraction rates = Fraction.of(5, 80).plus(Fraction.of(20, 100)).times(HALF);
        Fraction totals = Fraction.of(45, 924).plus(Fraction.of(81, 1005)).times(HALF);
        assertThat(anna.mix()).isEqualTo(mix.times(rates.minus(totals)));
    }

    @Test
    void sumsToTheChangeOnRandomHistoriesForEveryDefinedMetric() {
        for (int seed = 0; seed < 40; seed++) {
            Ledger ledger = randomLedger(seed);
            Grouping grouping = Grouping.byAttribute(ledger.timelines(), "owner");
            for (FlowMetric metric : MetricCatalogue.FLOW) {
                Breakdown before = Breakdown.of(metric, ledger, FIRST, CustomerTest.EVERYBODY, grouping);
                Breakdown after = Breakdown.of(metric, ledger, SECOND, CustomerTest.EVERYBODY, grouping);
                if (before.total().rate().value().isPresent()
                        && after.total().rate().value().isPresent()) {
                    ChangeByGroup there = ChangeByGroup.between(before, after);
                    ChangeByGroup back = ChangeByGroup.between(after, before);
                    assertThat(there.change().plus(back.change())).isEqualTo(Fraction.ZERO);
                }
            }
        }
    }

    @Test
    void refusesToSplitWhatIsUndefined() {
        Ledger ledger = ledger();
        Breakdown none = Breakdown.of(CHURN, ledger, FIRST, (timeline, day) -> false, Grouping.NONE);

        assertThat(none.groups()).isEmpty();
        assertThat(none.total().rate().value()).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ChangeByGroup.between(none, breakdown(CHURN, FIRST)))
                .withMessageContaining("nobody was a customer at the start");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        ChangeByGroup.between(breakdown(CHURN, FIRST), breakdown(new LostPerAcquiredChurn(), SECOND)))
                .withMessageContaining("different figures");
    }

    @Test
    void mapsTwoAttributesWithTheirSums() {
        Ledger ledger = ledger();
        Timelines timelines = ledger.timelines();

        HeatMap map = HeatMap.of(
                CHURN,
                ledger,
                FIRST,
                CustomerTest.EVERYBODY,
                Grouping.byAttribute(timelines, "owner"),
                Grouping.byAttribute(timelines, "half"));

        assertThat(map.rows()).extracting(GroupRate::label).containsExactly("", "Anna", "Li", "New", "Nobody's");
        assertThat(map.columns()).extracting(GroupRate::label).containsExactly("", "even", "odd");
        GroupRate annaEven = map.cells().get(1).get(1);
        assertThat(annaEven.rate().numerator()).isEqualTo(10);
        assertThat(annaEven.rate().denominator()).as("38 + 10 + 3").isEqualTo(51);
        for (int row = 0; row < map.rows().size(); row++) {
            long sum = map.cells().get(row).stream()
                    .mapToLong(cell -> cell.flows().count(Flow.START))
                    .sum();
            assertThat(map.rows().get(row).flows().count(Flow.START)).isEqualTo(sum);
        }
        assertThat(map.total().rate().denominator()).isEqualTo(1005);
    }

    @Test
    void refusesAHeatMapNobodyCanRead() {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < 200; i++) {
            builder.customer("c" + i).attribute("id", "" + i, Day.ALWAYS).contract(ContractRow.of(0, 5));
        }
        Ledger ledger = Ledger.of(builder.build(), Definitions.HOLDFAST);
        Grouping byId = Grouping.byAttribute(ledger.timelines(), "id");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> HeatMap.of(CHURN, ledger, FIRST, CustomerTest.EVERYBODY, byId, byId))
                .withMessageContaining("201 by 201");
    }

    @Test
    void isTheTotalItselfWithoutGroups() {
        Ledger ledger = Ledger.of(ReferenceMonth.timelines(), Definitions.HOLDFAST);

        Breakdown breakdown = Breakdown.of(CHURN, ledger, ReferenceMonth.PERIOD, CustomerTest.EVERYBODY, Grouping.NONE);

        assertThat(breakdown.groups()).hasSize(1);
        assertThat(breakdown.groups().get(0).rate()).isEqualTo(breakdown.total().rate());
        assertThat(breakdown.groups().get(0).place()).isEqualTo(FunnelPlace.INSIDE);
    }

    private static Breakdown breakdown(FlowMetric metric, Period period) {
        Ledger ledger = ledger();
        Grouping byOwner = Grouping.byAttribute(ledger.timelines(), "owner");
        return Breakdown.of(metric, ledger, period, CustomerTest.EVERYBODY, byOwner);
    }

    private static GroupRate group(Breakdown breakdown, String label) {
        return breakdown.groups().stream()
                .filter(group -> group.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Ledger randomLedger(int seed) {
        Random random = new Random(seed);
        TimelinesBuilder builder = new TimelinesBuilder();
        List<String> owners = new ArrayList<>(List.of("A", "B", "C", "D"));
        for (int i = 0; i < 30 + random.nextInt(100); i++) {
            builder.customer("c" + i)
                    .attribute("owner", owners.get(random.nextInt(owners.size())), random.nextInt(160));
            int day = random.nextInt(150);
            for (int c = random.nextInt(4); c > 0; c--) {
                int end = day + 1 + random.nextInt(60);
                builder.contract(ContractRow.of(day, end));
                day = end + random.nextInt(20);
            }
            if (random.nextInt(10) == 0) {
                builder.status(random.nextInt(160), true);
            }
        }
        return Ledger.of(builder.build(), Definitions.HOLDFAST);
    }
}
