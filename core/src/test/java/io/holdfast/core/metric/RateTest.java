package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {
    /** 2 % in 30 days: 1 − 0.98^(365/30) = 21.79 %; twelve times 2 % would be 24 %. */
    @Test
    void annualisesChurnByCompounding() {
        assertThat(Rate.of(new CohortChurn(), 2, 100).annualised(30)).hasValueCloseTo(0.21792, within(0.00001));
    }

    @Test
    void annualisesRetentionSoThatBothStillAddUpToOne() {
        double churn = Rate.of(new CohortChurn(), 2, 100).annualised(30).orElseThrow();

        assertThat(Rate.of(new CohortRetention(), 98, 100).annualised(30)).hasValueCloseTo(1 - churn, within(1e-12));
    }

    @Test
    void keepsAYearAsItIs() {
        assertThat(Rate.of(new CohortChurn(), 2, 100).annualised(365)).hasValueCloseTo(0.02, within(1e-12));
        assertThat(Rate.of(new CohortChurn(), 0, 100).annualised(30)).hasValue(0);
        assertThat(Rate.of(new CohortChurn(), 100, 100).annualised(30)).hasValue(1);
    }

    @Test
    void isUndefinedWhereNothingCompounds() {
        assertThat(Rate.of(new CohortChurn(), 0, 0).annualised(30)).isEmpty();
        assertThat(Rate.of(new NetDeclineChurn(), -5, 100).annualised(30)).isEmpty();
        assertThat(Rate.of(new LostPerAcquiredChurn(), 5, 100).annualised(30)).isEmpty();
        assertThat(Rate.of(new VoidShareChurn(), 5, 100).annualised(30)).isEmpty();
    }
}
