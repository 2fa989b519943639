package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    @Test
    void finishesTheStartOverNobody() {
        assertThat(FoldRunner.run(customers(0), new Ids())).isEmpty();
    }
}
