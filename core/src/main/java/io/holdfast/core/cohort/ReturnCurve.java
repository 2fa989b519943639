package io.holdfast.core.cohort;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * How many come back how many days after they did something.
 *
 * <pre>
 *   a start   = (customer, day s in [from, to)) with a start event; first-time: s is his first start event ever
 *   starts(s)      = starts on day s
 *   returned(s, k) = starts on s whose customer has a return event on day s + k, k = 1 … K
 *   next(k)        = starts whose first return event after s is on s + k         (days to return)
 *   share(k)       = Σ returned(s, k) / Σ starts(s), both over days s with s + k &lt; knownTo
 * </pre>
 *
 * <p>Recurring retention counts every start of a customer, first-time retention only his first. Several events of one day
 * are one. A return on the starting day itself is none. Starts that have not had k days yet are not in the denominator of
 * k; the share is undefined when that is empty.
 *
 * <p>Source: "recurring" and "first-time" retention as named in PostHog's manual.
 */
public final class ReturnCurve implements Fold<ReturnCurve.Counts, ReturnCurve.Result> {
    /** Any event. */
    public static final int ANY = -1;

    private final DaySource source;
    private final Events events;
    private final Window window;
    private final IntPredicate filter;

    private ReturnCurve(DaySource source, Events events, Window window, IntPredicate filter) {
        this.source = source;
        this.events = events;
        this.window = window;
        this.filter = filter;
    }

    /** Of activity by name. */
    public ReturnCurve(Events events, Window window, IntPredicate filter) {
        this(DaySource.ACTIVITY, events, window, filter);
    }

    /** Of any activity, or of any purchase. */
    public static ReturnCurve of(DaySource source, Window window, IntPredicate filter) {
        return new ReturnCurve(source, new Events(ANY, ANY), window, filter);
    }

    /** Activity names, by their index, that start and that return; {@link #ANY} for any. */
    public record Events(int start, int comeBack) {}

    /**
     * Where to look.
     *
     * @param from the first starting day
     * @param to the day after the last starting day
     * @param days the largest number of days to return (K)
     * @param knownTo the day after the last day whose facts are complete
     */
    public record Window(int from, int to, int days, int knownTo) {
        public Window {
            if (from >= to || days < 1) {
                throw new Problem(QuestionParticular.RETURN_DAYS_WRONG, from, to, days);
            }
        }
    }

    /** One curve: rows are starting days from the window's first, columns days to return; column 0 is the starts. */
    public record Curve(long[][] returned, long[] next, Window window) {

        /** Starts that had the chance to return after k days. */
        public long eligible(int k) {
            return sum(0, k);
        }

        /** Σ returned / Σ eligible after k days; undefined when nobody had the chance. */
        public OptionalDouble share(int k) {
            long eligible = eligible(k);
            return eligible == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum(k, k) / (double) eligible);
        }

        /** Those of them whose customer was there again after k days. */
        public long returnedAfter(int k) {
            return sum(k, k);
        }

        private long sum(int column, int k) {
            long sum = 0;
            for (int s = 0; s < returned.length && window.from + s + k < window.knownTo; s++) {
                sum += returned[s][column];
            }
            return sum;
        }
    }

    /** Both curves. */
    public record Result(Curve firstTime, Curve recurring) {}

    /** Counts on the way, and one customer's days. */
    public static final class Counts {
        private final long[][] first;
        private final long[][] every;
        private final long[] firstNext;
        private final long[] everyNext;
        private final int[] starts;
        private final boolean[] returns;
        private int startCount;
        private int firstStart;

        private Counts(Window window) {
            int days = window.to - window.from;
            first = new long[days][window.days + 1];
            every = new long[days][window.days + 1];
            firstNext = new long[window.days + 1];
            everyNext = new long[window.days + 1];
            starts = new int[days];
            returns = new boolean[days + window.days];
        }

        private void addStart(int at) {
            if (startCount == 0 || starts[startCount - 1] != at) {
                starts[startCount++] = at;
            }
        }
    }

    @Override
    public Counts start() {
        return new Counts(window);
    }

    @Override
    public void accept(Counts counts, Timeline timeline) {
        if (!filter.test(timeline.customer())) {
            return;
        }
        counts.startCount = 0;
        counts.firstStart = Integer.MAX_VALUE;
        Arrays.fill(counts.returns, false);
        if (source == DaySource.ACTIVITY && (events.start != ANY || events.comeBack != ANY)) {
            timeline.activities().forEach(timeline.local(), (day, name, value) -> see(counts, day, name));
        } else {
            DayList days = source == DaySource.ACTIVITY ? timeline.activityDays() : timeline.purchaseDays();
            for (int i = 0; i < days.size(); i++) {
                see(counts, days.day(i), ANY);
            }
        }
        for (int i = 0; i < counts.startCount; i++) {
            count(counts, counts.starts[i]);
        }
    }

    private void see(Counts counts, int day, int name) {
        int at = day - window.from;
        if (events.start == ANY || events.start == name) {
            counts.firstStart = Math.min(counts.firstStart, day);
            if (at >= 0 && day < window.to) {
                counts.addStart(at);
            }
        }
        boolean comesBack = events.comeBack == ANY || events.comeBack == name;
        if (comesBack && at >= 0 && at < counts.returns.length && day < window.knownTo) {
            counts.returns[at] = true;
        }
    }

    private void count(Counts counts, int start) {
        boolean first = window.from + start == counts.firstStart;
        boolean back = false;
        counts.every[start][0]++;
        if (first) {
            counts.first[start][0]++;
        }
        for (int k = 1; k <= window.days; k++) {
            if (counts.returns[start + k]) {
                counts.every[start][k]++;
                counts.everyNext[k] += back ? 0 : 1;
                if (first) {
                    counts.first[start][k]++;
                    counts.firstNext[k] += back ? 0 : 1;
                }
                back = true;
            }
        }
    }

    @Override
    public Counts merge(Counts left, Counts right) {
        for (int s = 0; s < left.every.length; s++) {
            add(left.every[s], right.every[s]);
            add(left.first[s], right.first[s]);
        }
        add(left.everyNext, right.everyNext);
        add(left.firstNext, right.firstNext);
        return left;
    }

    private static void add(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] += from[i];
        }
    }

    @Override
    public Result finish(Counts counts) {
        return new Result(
                new Curve(counts.first, counts.firstNext, window), new Curve(counts.every, counts.everyNext, window));
    }
}
