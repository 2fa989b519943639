package io.holdfast.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelLimitsTest {

    /**
     * By hand: two fair coins give 0, 1, 2 heads with 1/4, 1/2, 1/4. Low: r = 0, (0 − (0.25 − 0.025)/0.25)/2 = −0.45, cut
     * to 0. High at 0.975: r = 2, (2 − (1 − 0.975)/0.25)/2 = 0.95. High at 0.999: (2 − 0.001/0.25)/2 = 0.998.
     */
    @Test
    void equalsTheHandWorkedCoins() {
        FunnelLimits limits = FunnelLimits.of(2, 0.5);

        assertThat(limits.warning().low()).isZero();
        assertThat(limits.warning().high()).isCloseTo(0.95, within(1e-12));
        assertThat(limits.alarm().high()).isCloseTo(0.998, within(1e-12));
    }

    /**
     * Ten at one fifth, by hand: P(R ≤ 4) = 0.9672065024, P(R ≤ 5) = 0.9936306176, so r = 5 at 0.975:
     * (5 − (0.9936306176 − 0.975)/0.0264241152)/10. At 0.025: P(0) = 0.8^10 = 0.1073741824 so it is below nought.
     */
    @Test
    void equalsTheHandWorkedTen() {
        FunnelLimits limits = FunnelLimits.of(10, 0.2);

        assertThat(limits.warning().high()).isCloseTo((5 - 0.0186306176 / 0.0264241152) / 10, within(1e-12));
        assertThat(limits.warning().low()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1000000, 0.1", "100000000, 0.02", "100000, 0.5"})
    void nearsTheNormalForLargeNumbers(long trials, double share) {
        FunnelLimits limits = FunnelLimits.of(trials, share);
        double deviation = Math.sqrt(share * (1 - share) / trials);

        assertThat((limits.warning().high() - share) / deviation).isCloseTo(1.959964, within(0.01));
        assertThat((limits.alarm().low() - share) / deviation).isCloseTo(-3.090232, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "7, 0.3", "50, 0.05", "400, 0.9"})
    void liesAroundTheShareTheWiderTheSurer(long trials, double share) {
        FunnelLimits leaving = FunnelLimits.of(trials, share);

        assertThat(leaving.alarm().low()).isLessThanOrEqualTo(leaving.warning().low());
        assertThat(leaving.alarm().high())
                .isGreaterThanOrEqualTo(leaving.warning().high());
        assertThat(leaving.warning().low()).isLessThanOrEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void leavesNoRoomForChanceWhenEverybodyOrNobodyLeaves(double share) {
        FunnelLimits limits = FunnelLimits.of(5, share);

        assertThat(limits.alarm().low()).isEqualTo(share);
        assertThat(limits.alarm().high()).isEqualTo(share);
    }

    @Test
    void isNotForNobody() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> FunnelLimits.of(0, 0.5));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> FunnelLimits.of(5, Double.NaN));
    }
}
