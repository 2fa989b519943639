package io.holdfast.core.cohort;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;

/**
 * For how many days each customer had been silent at the end of a day: kept as a summary, since every segment and threshold asks
 * for the same ends of months (bench: figures).
 */
final class SilentDays {
    private static final char NEVER_SEEN = Character.MAX_VALUE;

    private final char[] silent;

    private SilentDays(char[] silent) {
        this.silent = silent;
    }

    static SilentDays on(Timelines timelines, DaySource source, int day) {
        return timelines.summaries().get(new Key(source, day), SilentDays.class, () -> read(timelines, source, day));
    }

    /** 0 on a day he was active; more than a hundred years where he was not seen by then. */
    int of(int customer) {
        return silent[customer];
    }

    private record Key(DaySource source, int day) {}

    private static SilentDays read(Timelines timelines, DaySource source, int day) {
        char[] silent = new char[timelines.customers()];
        FoldRunner.byShard(timelines, shard -> {
            read(shard, source, day, silent);
            return shard;
        });
        return new SilentDays(silent);
    }

    private static void read(TimelineShard shard, DaySource source, int day, char[] into) {
        Timeline timeline = new Timeline(shard);
        for (int local = 0; local < shard.customers(); local++) {
            timeline.moveTo(local);
            int last = source == DaySource.ACTIVITY
                    ? timeline.lastActivityDayBy(day)
                    : lastBy(timeline.purchaseDays(), day);
            into[shard.firstCustomer() + local] =
                    last == Day.NEVER ? NEVER_SEEN : (char) Math.min(NEVER_SEEN - 1, day - last);
        }
    }

    private static int lastBy(DayList days, int day) {
        int count = days.countUpTo(day);
        return count == 0 ? Day.NEVER : days.day(count - 1);
    }
}
