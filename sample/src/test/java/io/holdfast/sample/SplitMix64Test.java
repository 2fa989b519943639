package io.holdfast.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {
    /** First outputs for seed 1234567 as unsigned numbers, as widely published for the reference code. */
    @Test
    void givesThePublishedNumbers() {
        SplitMix64 random = new SplitMix64(1_234_567);

        assertThat(LongStream.range(0, 3).mapToObj(i -> Long.toUnsignedString(random.next())))
                .containsExactly("6457827717110365317", "3203168211198807973", "9817491932198370423");
    }

    @Test
    void keepsStreamsOfCustomersAndTopicsApart() {
        long ofOne = SplitMix64.of(7, 1, Topic.LIFE).next();

        assertThat(SplitMix64.of(7, 1, Topic.LIFE).next()).isEqualTo(ofOne);
        assertThat(SplitMix64.of(7, 2, Topic.LIFE).next()).isNotEqualTo(ofOne);
        assertThat(SplitMix64.of(7, 1, Topic.NAME).next()).isNotEqualTo(ofOne);
        assertThat(SplitMix64.of(8, 1, Topic.LIFE).next()).isNotEqualTo(ofOne);
    }

    @Test
    void reachesBothEndsOfARangeAndNothingBeyond() {
        SplitMix64 random = new SplitMix64(3);

        assertThat(LongStream.range(0, 200).mapToObj(i -> random.between(-1, 1)).distinct())
                .containsExactlyInAnyOrder(-1, 0, 1);
    }

    @Test
    void drawsInProportionToTheWeights() {
        SplitMix64 random = new SplitMix64(4);
        int[] counts = new int[3];
        for (int i = 0; i < 40_000; i++) {
            counts[random.weighted(1, 0, 3)]++;
        }

        assertThat(counts[0] / 40_000.0).isCloseTo(0.25, within(0.01));
        assertThat(counts[1]).isZero();
    }

    /** Mean 0.4 and variance 0.4; four standard errors of the mean of 40,000 draws are 0.0127. */
    @Test
    void drawsPoissonCounts() {
        SplitMix64 random = new SplitMix64(5);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 40_000; i++) {
            int count = random.poisson(0.4);
            sum += count;
            squares += (double) count * count;
        }
        double mean = sum / 40_000;

        assertThat(mean).isCloseTo(0.4, within(0.0127));
        assertThat(squares / 40_000 - mean * mean).isCloseTo(0.4, within(0.03));
        assertThat(new SplitMix64(5).poisson(0)).isZero();
    }
}
