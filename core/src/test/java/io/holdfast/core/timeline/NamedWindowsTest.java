package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counting rows of some names by slots is counting them day by day, whoever they are of. */
class NamedWindowsTest {
    private static final int NAMES = 4;

    @Test
    void countsWhatLiesInEachWindow() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            boolean wide = round % 3 == 0;
            int[] days = days(random, 1 + random.nextInt(40), round % 5 == 0);
            int[] names = random.ints(days.length, 0, NAMES).toArray();
            Timelines timelines = timelines(days, names, wide);
            boolean[] wanted = new boolean[timelines.activityNames().size()];
            IntStream.range(0, NAMES)
                    .filter(name -> random.nextBoolean())
                    .forEach(name -> wanted[timelines.activityNames().indexOf("n" + name)] = true);
            int[] asked = random.ints(1 + random.nextInt(64), 60, 1_340)
                    .sorted()
                    .distinct()
                    .toArray();
            int length = random.nextInt(4) == 0 ? Day.NEVER : 1 + random.nextInt(120);
            int[] found = IntStream.range(0, days.length)
                    .filter(row -> wanted[timelines.activityNames().indexOf("n" + names[row])])
                    .map(row -> days[row])
                    .toArray();
            holds(timelines.timeline(timelines.find("c")), wanted, found, asked, length);
        }
    }

    private static void holds(Timeline timeline, boolean[] wanted, int[] found, int[] asked, int length) {
        long[] rows = new long[asked.length];
        long[] distinct = new long[asked.length];
        long[] last = new long[asked.length];
        timeline.activityRowsWithin(wanted, asked, length, rows);
        timeline.activityDaysWithin(wanted, asked, length, distinct);
        timeline.lastActivityDaysBy(wanted, asked, last);
        for (int i = 0; i < asked.length; i++) {
            int day = asked[i];
            IntPredicate within = at -> at <= day && (long) day - at < length;
            assertThat(rows[i]).isEqualTo(Arrays.stream(found).filter(within).count());
            assertThat(distinct[i])
                    .isEqualTo(Arrays.stream(found).filter(within).distinct().count());
            assertThat(last[i])
                    .isEqualTo(
                            Arrays.stream(found).filter(at -> at <= day).max().orElse(Day.NEVER));
        }
    }

    private static int[] days(Random random, int count, boolean withLongGap) {
        return random.ints(count, 100, 100 + 1 + random.nextInt(200))
                .map(day -> withLongGap && day % 2 == 0 ? day + 1_000 : day)
                .sorted()
                .toArray();
    }

    /** @param wide so many names that one byte does not hold their codes */
    private static Timelines timelines(int[] days, int[] names, boolean wide) {
        TimelinesBuilder builder = new TimelinesBuilder();
        IntStream.range(0, NAMES)
                .forEach(name -> builder.customer("of all " + name).activity(0, "n" + name, 0));
        if (wide) {
            builder.customer("of many names");
            IntStream.range(0, 300).forEach(name -> builder.activity(200, "other " + name, 0));
        }
        builder.customer("c");
        for (int row = 0; row < days.length; row++) {
            builder.activity(days[row], "n" + names[row], 0);
        }
        return builder.build();
    }
}
