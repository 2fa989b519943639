package io.holdfast.core.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.problem.Problem;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /**
     * Six customers: left after 1, 3 and 3, 5 months; still there after 3 and 4. By hand: S(1) = 5/6; at 3 five are at
     * risk, two leave: 5/6 · 3/5 = 1/2; at 5 one is left and leaves: 0. Taking the one censored at 3 out of the risk set
     * would give 5/6 · 2/4 instead; dropping the censored altogether 4/6 at 1.
     */
    private static final KaplanMeier SIX = curve("1 3 3 3+ 4+ 5");

    @Test
    void equalsTheHandWorkedCurve() {
        assertThat(SIX.survivalAt(0.5)).hasValue(1);
        assertThat(SIX.survivalAt(1).orElseThrow()).isCloseTo(5 / 6.0, within(1e-15));
        assertThat(SIX.survivalAt(3).orElseThrow()).isCloseTo(0.5, within(1e-15));
        assertThat(SIX.survivalAt(4.9).orElseThrow()).isCloseTo(0.5, within(1e-15));
        assertThat(SIX.survivalAt(5)).hasValue(0);
        assertThat(SIX.survivalAt(99)).hasValue(0);
    }

    /** v(3) = 1/(6·5) + 2/(5·3) = 1/6. */
    @Test
    void equalsTheHandWorkedStandardError() {
        assertThat(SIX.standardErrorAt(3).orElseThrow()).isCloseTo(0.5 * Math.sqrt(1 / 6.0), within(1e-15));
        assertThat(SIX.standardErrorAt(0)).hasValue(0);
        assertThat(SIX.standardErrorAt(5)).isEmpty();
        assertThat(SIX.intervalAt(5, IntervalScale.LOG)).isEmpty();
    }

    /** Flat at exactly one half from 3 to 5. */
    @Test
    void takesTheMiddleOfAStepAtTheMedian() {
        assertThat(SIX.quantile(0.5)).hasValue(4);
        assertThat(SIX.quantile(0.4)).hasValue(3);
        assertThat(SIX.quantile(0.6)).hasValue(5);
        assertThat(SIX.quantile(0.1)).hasValue(1);
    }

    /** To 4: 1 + 2·5/6 + 1/2 = 19/6; areas after 1: 5/3 + 1/2 = 13/6, after 3: 1/2. */
    @Test
    void equalsTheHandWorkedRestrictedMean() {
        KaplanMeier.RestrictedMean mean = SIX.restrictedMean(4).orElseThrow();

        assertThat(mean.mean()).isCloseTo(19 / 6.0, within(1e-14));
        double variance = 13 / 6.0 * (13 / 6.0) / 30 + 0.25 * 2 / 15;
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(variance), within(1e-14));
    }

    @Test
    void saysNothingPastTheLastTimeSeen() {
        KaplanMeier curve = curve("1 2+ 3+");

        assertThat(curve.survivalAt(3).orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(curve.survivalAt(3.1)).isEmpty();
        assertThat(curve.quantile(0.5)).isEmpty();
        assertThat(curve.restrictedMean(3)).isPresent();
        assertThat(curve.restrictedMean(3.1)).isEmpty();
        assertThat(curve.restrictedMean(0)).isEmpty();
    }

    @Test
    void knowsNothingOfNobody() {
        KaplanMeier curve = curve("");

        assertThat(curve.survivalAt(0)).isEmpty();
        assertThat(curve.quantile(0.5)).isEmpty();
        assertThat(curve.restrictedMean(1)).isEmpty();
    }

    @Test
    void staysAtOneWhenNobodyLeaves() {
        KaplanMeier curve = curve("1+ 2+");

        assertThat(curve.survivalAt(2)).hasValue(1);
        assertThat(curve.standardErrorAt(2)).hasValue(0);
        assertThat(curve.intervalAt(2, IntervalScale.LOG_LOG)).isEmpty();
    }

    @Test
    void countsLateEntriesFromThenOn() {
        RiskTable table = RiskTable.of(
                new double[] {0, 0, 2, 3}, new double[] {2, 5, 5, 4}, new boolean[] {true, false, false, true});
        KaplanMeier curve = KaplanMeier.of(table);

        assertThat(table.atRisk(0)).as("who enters at 2 is not at risk at 2").isEqualTo(2);
        assertThat(table.atRisk(1)).isEqualTo(3);
        assertThat(curve.survivalAt(4).orElseThrow()).isCloseTo(0.5 * 2 / 3, within(1e-15));
    }

    @Test
    void isTheEmpiricalShareWithoutCensoring() {
        Random random = new Random(1);
        double[] times = random.ints(500, 1, 60).asDoubleStream().toArray();
        boolean[] left = new boolean[times.length];
        Arrays.fill(left, true);
        KaplanMeier curve = KaplanMeier.of(RiskTable.of(times, left));

        for (int t = 0; t < 60; t++) {
            int until = t;
            long after = Arrays.stream(times).filter(time -> time > until).count();
            assertThat(curve.survivalAt(t).orElseThrow()).isCloseTo(after / 500.0, within(1e-12));
        }
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RiskTable.of(new double[] {1, Double.NaN}, new boolean[2]))
                .withMessageContaining("Row 2");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RiskTable.of(new double[] {2}, new double[] {2}, new boolean[1]));
    }

    /** Times with a plus are censored. */
    private static KaplanMeier curve(String text) {
        String[] words = text.isEmpty() ? new String[0] : text.split(" ", -1);
        double[] times = new double[words.length];
        boolean[] events = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            events[i] = !words[i].endsWith("+");
            times[i] = Double.parseDouble(words[i].replace("+", ""));
        }
        return KaplanMeier.of(RiskTable.of(times, events));
    }
}
