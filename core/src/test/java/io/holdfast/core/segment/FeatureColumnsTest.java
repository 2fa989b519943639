package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.TestContract;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The values kept tell what each customer's timeline tells. */
class FeatureColumnsTest {
    private static final int FIRST = (int) LocalDate.of(2025, 11, 1).toEpochDay();
    private static final int[] MONTHS = {FIRST - 1, FIRST + 29, FIRST + 60};
    private static final Feature TENURE = Features.TENURE;
    private static final List<Fitting> SHORT = List.of(new Fitting(0, 100));
    private static final List<Fitting> LONG = List.of(new Fitting(0, 1_000));

    @Test
    void sayOfEveryCustomerWhatTheRuleSays() {
        List<String> names = List.of(
                "tenure",
                "contracts",
                "orders",
                "orders_20",
                "activities",
                "activities_20",
                "activity_days_10",
                "days_since_order",
                "days_since_activity",
                "activities_20(login)",
                "activity_days_10(export, login)",
                "days_since_activity(export)");
        for (int seed = 0; seed < 10; seed++) {
            Timelines timelines = new RandomHistories(seed, 150).timelines(seed % 2 == 0 ? 150 : 37);
            for (String name : names) {
                holds(name + " is known", timelines);
                for (int limit = -1; limit < 40; limit += 3) {
                    holds(name + " >= " + limit, timelines);
                    holds(name + " < " + limit, timelines);
                    holds(name + " in (%d, %d)".formatted(limit, limit + 1), timelines);
                }
            }
        }
    }

    @Test
    void leaveNumbersTooGreatForThemToTheTimelines() {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int rows : new int[] {65_533, 65_534, 65_535, 70_000}) {
            builder.customer("c" + rows);
            IntStream.range(0, rows).forEach(row -> builder.activity(FIRST, "x", 0));
        }
        Timelines timelines = builder.build();
        for (int limit : new int[] {65_532, 65_533, 65_534, 65_535, 65_536, 69_999, 70_000}) {
            for (String operator : List.of("=", "!=", "<", "<=", ">", ">=")) {
                holds("activities " + operator + " " + limit, timelines);
            }
        }
    }

    @Test
    void leaveAmountsTooGreatForThemToTheTimelines() {
        TimelinesBuilder builder = new TimelinesBuilder();
        long most = Integer.MAX_VALUE;
        for (long amount : new long[] {-most - 2, -most - 1, -most, -most + 1, 0, most - 1, most, most + 1}) {
            builder.customer("c" + amount)
                    .contract(TestContract.running(FIRST - 100, FIRST + 100)
                            .pays(amount, "USD")
                            .row());
        }
        Timelines timelines = builder.build();
        for (long limit : new long[] {-most - 1, -most, -most + 1, 0, most - 1, most, most + 1}) {
            for (String operator : List.of("=", "!=", "<", "<=", ">", ">=")) {
                holds("mrr " + operator + " " + BigDecimal.valueOf(limit, 2).toPlainString(), timelines);
            }
        }
    }

    @Test
    void leaveNumbersTooGreatForAByteToWiderOnes() {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int rows : new int[] {0, 252, 253, 254, 255, 256, 300}) {
            builder.customer("c" + rows);
            IntStream.range(0, rows).forEach(row -> builder.activity(FIRST, "x", 0));
        }
        Timelines timelines = builder.build();
        for (int limit : new int[] {252, 253, 254, 255, 256}) {
            for (String operator : List.of("=", "!=", "<", "<=", ">", ">=")) {
                holds("activities " + operator + " " + limit, timelines);
            }
            holds("activities in (%d, 253)".formatted(limit), timelines);
            holds("activities is known", timelines);
        }
    }

    @Test
    void whatIsKeptIsNotReadAgain() {
        Timelines timelines = new RandomHistories(3, 60).timelines();
        FeatureColumns columns = new FeatureColumns(1_000_000);
        List<FeatureColumn> asked = columns.on(TENURE, SHORT, timelines, MONTHS).orElseThrow();
        assertThat(columns.on(TENURE, SHORT, timelines, MONTHS).orElseThrow()).isEqualTo(asked);
        assertThat(columns.on(TENURE, SHORT, timelines, new int[] {MONTHS[1]}).orElseThrow())
                .containsExactly(asked.get(1));
        List<FeatureColumn> wider = columns.on(TENURE, LONG, timelines, MONTHS).orElseThrow();
        assertThat(wider).hasOnlyElementsOfType(SmallColumn.class);
        assertThat(columns.on(TENURE, SHORT, timelines, MONTHS).orElseThrow())
                .as("wider ones tell too")
                .isEqualTo(wider);
    }

    @Test
    void daysAskedForLongestAgoMakeRoomAndMoreThanFitAreNotRead() {
        Timelines timelines = new RandomHistories(3, 60).timelines();
        FeatureColumns columns = new FeatureColumns(2L * timelines.customers());
        assertThat(columns.on(TENURE, SHORT, timelines, MONTHS)).isEmpty();
        FeatureColumn first = one(columns, timelines, MONTHS[0]);
        one(columns, timelines, MONTHS[1]);
        assertThat(one(columns, timelines, MONTHS[0])).isSameAs(first);
        columns.on(TENURE, SHORT, timelines, new int[] {MONTHS[1], MONTHS[2]});
        assertThat(one(columns, timelines, MONTHS[0])).isNotSameAs(first);
    }

    @Test
    void otherMonthsTakeRoomThatIsFreeAndNotThatOfWhatWasAskedFor() {
        Timelines timelines = new RandomHistories(3, 60).timelines();
        int[] two = {MONTHS[0], MONTHS[1]};
        FeatureColumns full = new FeatureColumns(3L * timelines.customers());
        FeatureColumn kept = one(full, timelines, MONTHS[2]);
        full.on(Features.CONTRACTS, SHORT, timelines, two);
        assertThat(one(full, timelines, MONTHS[2])).isSameAs(kept);
    }

    private static FeatureColumn one(FeatureColumns columns, Timelines timelines, int day) {
        return columns.on(TENURE, SHORT, timelines, new int[] {day})
                .orElseThrow()
                .get(0);
    }

    private static void holds(String rule, Timelines timelines) {
        CustomerTest test = Segment.of(rule, timelines).test();
        CustomerTest ready = test.readyFor(timelines, MONTHS);
        for (int customer = 0; customer < timelines.customers(); customer++) {
            for (int day : MONTHS) {
                assertThat(ready.test(timelines.timeline(customer), day))
                        .as("%s, customer %s, day %s", rule, customer, day)
                        .isEqualTo(test.test(timelines.timeline(customer), day));
            }
        }
    }
}
