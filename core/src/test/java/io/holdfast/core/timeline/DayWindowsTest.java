package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting by slots is counting day by day. */
class DayWindowsTest {
    @Test
    void countsWhatLiesInEachWindow() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            int[] active = random.ints(1 + random.nextInt(40), 100, 100 + 1 + random.nextInt(200))
                    .sorted()
                    .toArray();
            int[] asked = random.ints(1 + random.nextInt(64), 60, 340)
                    .sorted()
                    .distinct()
                    .toArray();
            int length = random.nextInt(4) == 0 ? Day.NEVER : 1 + random.nextInt(120);
            DayWindows windows = new DayWindows(new WindowSlots(asked, length), gaps(active));
            long[] days = new long[asked.length];
            long[] rows = new long[asked.length];
            windows.countDays(3, 3 + active.length, active[0], days);
            windows.countRows(3, 3 + active.length, active[0], rows);

            for (int i = 0; i < asked.length; i++) {
                int day = asked[i];
                assertThat(rows[i])
                        .isEqualTo(Arrays.stream(active)
                                .filter(at -> at <= day && (long) day - at < length)
                                .count());
                assertThat(days[i])
                        .isEqualTo(Arrays.stream(active)
                                .distinct()
                                .filter(at -> at <= day && (long) day - at < length)
                                .count());
            }
        }
    }

    @Test
    void knowsTheLastDayByEachOfSeveral() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int[] active = random.ints(1 + random.nextInt(40), 100, 100 + 1 + random.nextInt(200))
                    .sorted()
                    .toArray();
            int[] asked = random.ints(1 + random.nextInt(64), 60, 340)
                    .sorted()
                    .distinct()
                    .toArray();
            long[] last = new long[asked.length];
            new DayWindows(new WindowSlots(asked, Day.NEVER), gaps(active))
                    .lastDays(3, 3 + active.length, active[0], last);

            for (int i = 0; i < asked.length; i++) {
                int day = asked[i];
                assertThat(last[i])
                        .isEqualTo(Arrays.stream(active)
                                .filter(at -> at <= day)
                                .max()
                                .orElse(Day.NEVER));
            }
        }
    }

    @Test
    void countsNothingOfWhoWasNeverActive() {
        DayWindows windows = new DayWindows(new WindowSlots(new int[] {5, 9}, 3), new byte[0]);
        long[] into = {7, 7};
        windows.countDays(0, 0, Day.NEVER, into);

        assertThat(into).containsExactly(0, 0);
    }

    /** The gaps of a customer's rows behind three rows of another; his first is not to be read. */
    private static byte[] gaps(int... active) {
        byte[] gaps = new byte[3 + active.length];
        Arrays.fill(gaps, 0, 4, (byte) 99);
        for (int i = 1; i < active.length; i++) {
            gaps[3 + i] = (byte) (active[i] - active[i - 1]);
        }
        return gaps;
    }
}
