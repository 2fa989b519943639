package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FoldRunnerTest {

    /** A sum of numbers of very different size: any other order of adding shows in the last bits. */
    private static final class Sum implements Fold<double[], Double> {
        @Override
        public double[] start() {
            return new double[1];
        }

        @Override
        public void accept(double[] state, Timeline timeline) {
            state[0] += Math.exp(timeline.customer() % 37) / 3;
        }

        @Override
        public double[] merge(double[] left, double[] right) {
            left[0] += right[0];
            return left;
        }

        @Override
        public Double finish(double[] state) {
            return state[0];
        }
    }

    private static final class Ids implements Fold<List<String>, List<String>> {
        @Override
        public List<String> start() {
            return new ArrayList<>();
        }

        @Override
        public void accept(List<String> state, Timeline timeline) {
            state.add(timeline.customerId());
        }

        @Override
        public List<String> merge(List<String> left, List<String> right) {
            left.addAll(right);
            return left;
        }

        @Override
        public List<String> finish(List<String> state) {
            return List.copyOf(state);
        }
    }

    private static Timelines customers(int count) {
        TimelinesBuilder builder = new TimelinesBuilder(10);
        IntStream.range(0, count).forEach(i -> builder.customer("c" + i));
        return builder.build();
    }

    @Test
    void givesTheSameBitsWhateverTheNumberOfWorkers() {
        Timelines timelines = customers(1003);
        double one = FoldRunner.run(timelines, new Sum(), 1);
        for (int workers = 2; workers < 12; workers++) {
            assertThat(FoldRunner.run(timelines, new Sum(), workers)).isEqualTo(one);
        }
    }

    @Test
    void mergesInTheOrderOfTheCustomers() {
        assertThat(FoldRunner.run(customers(1003), new Ids(), 8))
                .isEqualTo(IntStream.range(0, 1003).mapToObj(i -> "c" + i).toList());
    }

    /** The threads of the pool may all be waiting for what is being made. */
    @Test
    @Timeout(60)
    void waitsForNoThreadOfThePoolThatIsBusyElsewhere() throws InterruptedException {
        int threads = ForkJoinPool.getCommonPoolParallelism();
        CountDownLatch busy = new CountDownLatch(threads);
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            ForkJoinPool.commonPool().execute(() -> {
                busy.countDown();
                await(done);
            });
        }
        busy.await();
        assertThat(FoldRunner.run(customers(1003), new Ids(), 8)).hasSize(1003);
        done.countDown();
    }

    @Test
    void failsAsAFoldFailsOnWhateverThread() {
        for (int workers = 1; workers < 5; workers++) {
            int some = workers;
            assertThatThrownBy(() -> FoldRunner.run(customers(1003), new Faulty(), some))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("c777");
        }
    }

    private static final class Faulty implements Fold<int[], Integer> {
        @Override
        public int[] start() {
            return new int[1];
        }

        @Override
        public void accept(int[] state, Timeline timeline) {
            if (timeline.customer() == 777) {
                throw new IllegalStateException(timeline.customerId());
            }
        }

        @Override
        public int[] merge(int[] left, int[] right) {
            return left;
        }

        @Override
        public Integer finish(int[] state) {
            return state[0];
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void finishesTheStartOverNobody() {
        assertThat(FoldRunner.run(customers(0), new Ids())).isEmpty();
    }
}
