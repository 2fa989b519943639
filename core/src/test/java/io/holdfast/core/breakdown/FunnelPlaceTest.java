package io.holdfast.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group is outside where so many or more, or so few or fewer, come by chance more seldom than the tail says. */
class FunnelPlaceTest {
    private static final double WARNING = 0.025;
    private static final double ALARM = 0.001;

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.13, 0.37, 0.5, 0.87})
    void isThatOfTheExactTails(double share) {
        for (int size = 1; size <= 80; size++) {
            FunnelLimits limits = FunnelLimits.of(size, share);
            for (int count = 0; count <= size; count++) {
                double above = tail(size, share, count, size);
                double below = tail(size, share, 0, count);
                FunnelPlace expected = above < ALARM
                        ? FunnelPlace.FAR_ABOVE
                        : above < WARNING
                                ? FunnelPlace.ABOVE
                                : below <= ALARM
                                        ? FunnelPlace.FAR_BELOW
                                        : below <= WARNING ? FunnelPlace.BELOW : FunnelPlace.INSIDE;
                assertThat(FunnelPlace.of(count, size, limits))
                        .as("%d of %d at %s: %s above, %s below", count, size, share, above, below)
                        .isEqualTo(expected);
            }
        }
    }

    private static double tail(int size, double share, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(count -> Math.exp(
                        logChoose(size, count) + count * Math.log(share) + (size - count) * Math.log(1 - share)))
                .sum();
    }

    private static double logChoose(int size, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToDouble(i -> Math.log(size - count + i) - Math.log(i))
                .sum();
    }
}
