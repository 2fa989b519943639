package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days on whose end months open: who asks of several will ask of others. */
final class OpeningDays {
    private OpeningDays() {}

    /**
     * The days asked for, and where there are several that open months, those of the other months in the extent, at most so many
     * days in all, those nearest to the last asked for first.
     *
     * @param days going up, not more than there may be
     * @return going up
     */
    static int[] around(int[] days, Timelines.Extent extent, int most) {
        if (days.length < 2 || !Arrays.stream(days).allMatch(OpeningDays::opens)) {
            return days;
        }
        int last = days[days.length - 1];
        IntStream others = all(extent)
                .filter(day -> Arrays.binarySearch(days, day) < 0)
                .boxed()
                .sorted(Comparator.comparingInt(day -> Math.abs(day - last)))
                .limit(most - days.length)
                .mapToInt(day -> day);
        return IntStream.concat(Arrays.stream(days), others).sorted().toArray();
    }

    private static boolean opens(int day) {
        return LocalDate.ofEpochDay(day + 1L).getDayOfMonth() == 1;
    }

    private static IntStream all(Timelines.Extent extent) {
        LocalDate first = LocalDate.ofEpochDay(extent.firstDay()).withDayOfMonth(1);
        LocalDate end = LocalDate.ofEpochDay(extent.lastDay() + 1L);
        return Stream.iterate(first, day -> !day.isAfter(end), day -> day.plusMonths(1))
                .mapToInt(day -> (int) day.toEpochDay() - 1);
    }
}
