package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A first look at a customer's activity and the later ones say the same, with short and long gaps and several rows a day. */
class ActivityLookTest {
    private static final int[] GAPS = {0, 0, 1, 2, 30, 254, 255, 256, 900};

    /** @param days where to put the day of each row, by customer */
    private static Timelines timelines(List<List<Integer>> days) {
        Random random = new Random(41);
        TimelinesBuilder builder = new TimelinesBuilder(7);
        for (int customer = 0; customer < 40; customer++) {
            builder.customer("c" + customer);
            List<Integer> own = new ArrayList<>();
            int day = 20_000 + random.nextInt(10);
            for (int row = random.nextInt(8); row > 0; row--) {
                day += GAPS[random.nextInt(GAPS.length)];
                builder.activity(day, "login", 0);
                own.add(day);
            }
            days.add(own);
        }
        return builder.build();
    }

    @Test
    void aFirstLookAndTheNextOnesAgreeWithTheRows() {
        Random random = new Random(42);
        List<List<Integer>> days = new ArrayList<>();
        Timelines timelines = timelines(days);
        for (int round = 0; round < 400; round++) {
            int customer = random.nextInt(40);
            int from = random.nextInt(10) == 0 ? Day.ALWAYS : 19_990 + random.nextInt(2_500);
            int to = Math.max(from, 20_000) + random.nextInt(600);
            Timeline timeline = timelines.timeline(customer);
            for (int look = 0; look < 3; look++) {
                assertThat(timeline.activityDaysWithin(from, to))
                        .isEqualTo(days.get(customer).stream()
                                .filter(day -> day >= from && day < to)
                                .distinct()
                                .count());
                assertThat(timeline.activityRowsWithin(from, to))
                        .isEqualTo(days.get(customer).stream()
                                .filter(day -> day >= from && day < to)
                                .count());
                assertThat(timeline.lastActivityDayBy(to))
                        .isEqualTo(days.get(customer).stream()
                                .filter(day -> day <= to)
                                .reduce((first, second) -> second)
                                .orElse(Day.NEVER));
                timeline.moveTo((timeline.local() + look) % timeline.shard().customers())
                        .moveTo(customer % 7);
            }
        }
    }
}
