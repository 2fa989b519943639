package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SummariesTest {
    private static final int ASKING = 8;
    private static final Timelines TWO_DAYS = new TimelinesBuilder()
            .customer("a")
            .activity(10, "x", 0)
            .activity(13, "x", 0)
            .build();

    @Test
    void areMadeOnceForTheSameQuestion() {
        assertThat(GapCube.of(TWO_DAYS, DaySource.ACTIVITY)).isSameAs(GapCube.of(TWO_DAYS, DaySource.ACTIVITY));
        assertThat(PeriodMasks.of(TWO_DAYS, Periods.of(0, 12, 20), DaySource.ACTIVITY))
                .isSameAs(PeriodMasks.of(TWO_DAYS, Periods.of(0, 12, 20), DaySource.ACTIVITY))
                .isNotSameAs(PeriodMasks.of(TWO_DAYS, Periods.of(0, 12, 21), DaySource.ACTIVITY))
                .isNotSameAs(PeriodMasks.of(TWO_DAYS, Periods.of(0, 12, 20), DaySource.PURCHASE));
    }

    @Test
    void areMadeAnewAfterAnAppend() {
        Timelines fresh =
                new TimelinesBuilder().customer("a").activity(17, "x", 0).build();
        Timelines next = TWO_DAYS.append(fresh);

        assertThat(GapCube.of(TWO_DAYS, DaySource.ACTIVITY).open(13)).isEqualTo(1);
        assertThat(GapCube.of(next, DaySource.ACTIVITY).open(13)).isZero();
        assertThat(GapCube.of(next, DaySource.ACTIVITY).gaps(13, 4)).isEqualTo(1);
    }

    @Test
    void areSharedByTimelinesSaidToReachLessFar() {
        assertThat(GapCube.of(TWO_DAYS.until(11), DaySource.ACTIVITY))
                .isSameAs(GapCube.of(TWO_DAYS, DaySource.ACTIVITY));
    }

    @Test
    void canBeLeftOut() {
        assertThat(GapCube.of(TWO_DAYS.withoutSummaries(), DaySource.ACTIVITY))
                .isNotSameAs(GapCube.of(TWO_DAYS, DaySource.ACTIVITY))
                .isEqualTo(GapCube.of(TWO_DAYS, DaySource.ACTIVITY));
    }

    @Test
    @Timeout(60)
    void areMadeOnceForAllWhoAskAtOnce() {
        Summaries summaries = new Summaries();
        AtomicInteger made = new AtomicInteger();
        CountDownLatch asking = new CountDownLatch(ASKING);
        ExecutorService threads = Executors.newFixedThreadPool(ASKING);
        List<CompletableFuture<String>> answers = IntStream.range(0, ASKING)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            asking.countDown();
                            return summaries.get("key", String.class, () -> {
                                await(asking);
                                return "made " + made.incrementAndGet();
                            });
                        },
                        threads))
                .toList();
        assertThat(answers).extracting(CompletableFuture::join).containsOnly("made 1");
        threads.shutdown();
    }

    @Test
    void areMadeWhenTheirMakingHasFailedBefore() {
        Summaries summaries = new Summaries();
        assertThatThrownBy(() -> summaries.get("key", String.class, () -> {
                    throw new IllegalStateException("no memory");
                }))
                .hasMessage("no memory");
        assertThat(summaries.get("key", String.class, () -> "made")).isEqualTo("made");
    }

    /** The pool's threads all wait for the summary that a fold on this very pool is making. */
    @Test
    @Timeout(60)
    void areMadeWhileEveryThreadOfThePoolWaitsForThem() {
        Summaries summaries = new Summaries();
        TimelinesBuilder builder = new TimelinesBuilder(1);
        IntStream.range(0, 100).forEach(i -> builder.customer("c" + i));
        Timelines manyShards = builder.build();
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(ForkJoinPool.getCommonPoolParallelism());
        ExecutorService maker = Executors.newSingleThreadExecutor();
        CompletableFuture<Integer> made = CompletableFuture.supplyAsync(
                () -> summaries.get("key", Integer.class, () -> {
                    making.countDown();
                    await(waiting);
                    return FoldRunner.run(manyShards, new CountOfCustomers(), ASKING);
                }),
                maker);
        await(making);
        IntStream.range(0, ForkJoinPool.getCommonPoolParallelism())
                .forEach(i -> ForkJoinPool.commonPool().execute(() -> {
                    waiting.countDown();
                    summaries.get("key", Integer.class, () -> -1);
                }));
        assertThat(made.join()).isEqualTo(100);
        maker.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static final class CountOfCustomers implements Fold<int[], Integer> {
        @Override
        public int[] start() {
            return new int[1];
        }

        @Override
        public void accept(int[] state, Timeline timeline) {
            state[0]++;
        }

        @Override
        public int[] merge(int[] left, int[] right) {
            left[0] += right[0];
            return left;
        }

        @Override
        public Integer finish(int[] state) {
            return state[0];
        }
    }
}
