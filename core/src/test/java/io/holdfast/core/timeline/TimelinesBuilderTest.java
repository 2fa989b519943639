package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelinesBuilderTest {

    @Test
    void givesBackEveryRowInOrderOfDay() {
        Random random = new Random(7);
        List<History> histories = IntStream.range(0, 2000)
                .mapToObj(i -> History.random("id" + i, random))
                .toList();
        Timelines timelines = History.build(histories, 300);

        assertThat(timelines.shards()).hasSize(7);
        for (int i = 0; i < histories.size(); i++) {
            Timeline timeline = timelines.timeline(i);
            assertThat(timeline.customerId()).isEqualTo("id" + i);
            assertThat(timeline.acquiredDay()).isEqualTo(histories.get(i).acquiredDay());
            assertThat(activities(timelines, timeline))
                    .isEqualTo(sorted(histories.get(i).activities(), History.Activity::day));
            assertThat(orders(timelines, timeline))
                    .isEqualTo(sorted(histories.get(i).orders(), History.Order::day));
            assertThat(contracts(timelines, timeline)).isEqualTo(sortedContracts(histories.get(i)));
            assertThat(days(timeline.activityDays()))
                    .isEqualTo(histories.get(i).activities().stream()
                            .map(History.Activity::day)
                            .sorted()
                            .distinct()
                            .toList());
        }
    }

    @Test
    void doesNotDependOnTheSizeOfShards() {
        Random random = new Random(11);
        List<History> histories = IntStream.range(0, 200)
                .mapToObj(i -> History.random("id" + i, random))
                .toList();
        assertThat(TimelinesText.of(History.build(histories, 7)))
                .isEqualTo(TimelinesText.of(History.build(histories, 1000)));
    }

    @Test
    void takesDaysInBulkLikeOneByOne() {
        int[] days = {3, 3, 9, 300, 301, 4};
        Timelines bulk = new TimelinesBuilder()
                .customer("a")
                .activityDays(days, 5)
                .customer("b")
                .activityDays(days, 6)
                .build();

        assertThat(days(bulk.timeline(0).activityDays())).containsExactly(3, 9, 300, 301);
        assertThat(days(bulk.timeline(1).activityDays())).containsExactly(3, 4, 9, 300, 301);
        assertThat(bulk.extent()).isEqualTo(new Timelines.Extent(2, 3, 301));
    }

    @Test
    void knowsNothingOfNobody() {
        Timelines nobody = new TimelinesBuilder().build();
        assertThat(nobody.shards()).isEmpty();
        assertThat(nobody.extent()).isEqualTo(new Timelines.Extent(0, Day.NEVER, Day.ALWAYS));

        Timelines silent = new TimelinesBuilder().customer("a").build();
        assertThat(silent.extent()).isEqualTo(new Timelines.Extent(1, Day.NEVER, Day.ALWAYS));
        assertThat(silent.timeline(0).activityDays().isEmpty()).isTrue();
    }

    @Test
    void keepsGapsAroundTheLongestThatFitsAByte() {
        int[] days = {0, 254, 509, 765, 1765};
        Timelines timelines =
                new TimelinesBuilder().customer("a").activityDays(days, 5).build();
        assertThat(days(timelines.timeline(0).activityDays())).containsExactly(0, 254, 509, 765, 1765);
    }

    @Test
    void takesMoreNamesThanAByteHolds() {
        TimelinesBuilder builder = new TimelinesBuilder().customer("a");
        for (int i = 0; i < 300; i++) {
            builder.activity(i, "n" + i, i / 100.0);
        }
        Timelines timelines = builder.build();
        assertThat(activities(timelines, timelines.timeline(0)).get(299))
                .isEqualTo(new History.Activity(299, "n299", 2.99));
    }

    @Test
    void takesUnderFourBytesForARowWithACentValueOnEverySixth() {
        TimelinesBuilder builder = new TimelinesBuilder();
        Random random = new Random(3);
        for (int customer = 0; customer < 2000; customer++) {
            builder.customer("c" + customer);
            for (int day = 0; day < 50; day++) {
                double value = random.nextInt(6) == 0 ? random.nextInt(100_000) / 100.0 : 0;
                builder.activity(day * 3, "n" + random.nextInt(4), value);
            }
        }
        ActivityColumns columns = builder.build().shards().get(0).activities();
        assertThat(columns.bytes() / (double) columns.rows()).isLessThan(3.2);
    }

    private static List<History.Activity> activities(Timelines timelines, Timeline timeline) {
        List<History.Activity> rows = new ArrayList<>();
        timeline.activities()
                .forEach(
                        timeline.local(),
                        (day, name, value) -> rows.add(new History.Activity(
                                day, timelines.activityNames().get(name), value)));
        return rows;
    }

    private static List<History.Order> orders(Timelines timelines, Timeline timeline) {
        OrderColumns orders = timeline.orders();
        return IntStream.range(timeline.ordersFrom(), timeline.ordersTo())
                .mapToObj(row -> new History.Order(
                        orders.day(row),
                        orders.amount(row),
                        timelines.currencies().get(orders.currency(row))))
                .toList();
    }

    private static List<ContractRow> contracts(Timelines timelines, Timeline timeline) {
        ContractColumns contracts = timeline.contracts();
        return IntStream.range(timeline.contractsFrom(), timeline.contractsTo())
                .mapToObj(row -> contracts.row(
                        row,
                        timelines.plans().get(contracts.plan(row)),
                        timelines.currencies().get(contracts.currency(row))))
                .toList();
    }

    private static List<ContractRow> sortedContracts(History history) {
        return history.contracts().stream()
                .sorted(Comparator.comparingInt(ContractRow::startDay).thenComparingInt(ContractRow::endDay))
                .toList();
    }

    private static <T> List<T> sorted(List<T> rows, java.util.function.ToIntFunction<T> day) {
        return rows.stream().sorted(Comparator.comparingInt(day)).toList();
    }

    private static List<Integer> days(DayList days) {
        return IntStream.range(0, days.size()).mapToObj(days::day).toList();
    }
}
