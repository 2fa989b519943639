package io.holdfast.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class HazardTest {
    private static final int STANDARD_ERRORS = 4;

    @Test
    void isRealisedInEveryMonth() {
        for (int month = 0; month < Window.MONTHS; month++) {
            int wanted = month;
            List<RiskMonth> rows = Sample.exposed()
                    .map(Sample.Exposed::month)
                    .filter(row -> row.situation().month() == wanted)
                    .toList();
            assertRealised(rows, row -> row.risk().probability());
        }
    }

    @Test
    void isRealisedAmongThoseAtLowRiskAndThoseAtHigh() {
        assertRealisedByTenths(row -> row.risk().probability());
    }

    @Test
    void isRealisedAsForeseenToo() {
        assertRealisedByTenths(RiskMonth::foreseen);
    }

    /**
     * By hand, for a monthly Starter contract of a small referred Chinese company in manufacturing, onboarded, in its
     * ninth month, February 2024, with an owner of factor 1: base 0.0205 * tenure 1 * channel 0.7 * season 1.05 * fading 5
     * * frailty 2 = 0.150675; with payment 0.0032 and market 0.001 the rate is 0.154875, and 1 - exp(-0.154875) is
     * 0.143478.
     */
    @Test
    void multipliesItsFactors() {
        Traits traits = new Traits(2, true, true, true, 0.4, true, 0.3);
        Terms terms = new Terms(Plan.STARTER, 1, 2900, false, 0, 0, true, 0);
        CustomerProfile profile = new CustomerProfile(
                1,
                Segment.SMB,
                "manufacturing",
                Place.CHINA.get(0),
                Channel.REFERRAL,
                6000,
                70,
                Owner.CHEN_YU,
                Window.FIRST_DAY,
                0,
                traits,
                terms);
        int month = Window.indexOf(2024, 2);

        Risk risk = Hazard.of(profile, new Situation(month, 8, 1, terms, false, true, 0, false, false));
        Risk called = Hazard.of(profile, new Situation(month, 8, 1, terms, false, true, 0, true, false));

        assertThat(risk.voluntary()).isCloseTo(0.150675, within(1e-12));
        assertThat(risk.probability()).isCloseTo(0.143478, within(1e-6));
        assertThat(called.voluntary()).isCloseTo(0.4 * 0.150675, within(1e-12));
    }

    /** A yearly contract is left at its end; before, only by closing the business: 1 - exp(-0.001 * 0.3). */
    @Test
    void letsAYearlyContractGoOnlyAtItsEnd() {
        Sample.Exposed bound = Sample.exposed()
                .filter(one -> !one.monthly()
                        && !one.now().renewalDue()
                        && one.profile().segment() == Segment.MID)
                .filter(one -> one.now().exposure() == 1)
                .findFirst()
                .orElseThrow();

        assertThat(bound.month().risk().voluntary()).isZero();
        assertThat(bound.month().risk().probability()).isCloseTo(0.00029996, within(1e-8));
        assertThat(Sample.exposed()
                        .filter(one -> one.now().renewalDue() && one.month().left()))
                .isNotEmpty();
    }

    private static void assertRealisedByTenths(ToDoubleFunction<RiskMonth> chance) {
        List<RiskMonth> rows = Sample.exposed()
                .map(Sample.Exposed::month)
                .sorted(Comparator.comparingDouble(chance))
                .toList();
        for (int tenth = 0; tenth < 10; tenth++) {
            assertRealised(rows.subList(rows.size() / 10 * tenth, rows.size() / 10 * (tenth + 1)), chance);
        }
    }

    private static void assertRealised(List<RiskMonth> rows, ToDoubleFunction<RiskMonth> chance) {
        double expected = rows.stream().mapToDouble(chance).sum();
        double variance = rows.stream()
                .mapToDouble(row -> chance.applyAsDouble(row) * (1 - chance.applyAsDouble(row)))
                .sum();
        long left = rows.stream().filter(RiskMonth::left).count();

        assertThat((double) left).isCloseTo(expected, within(STANDARD_ERRORS * Math.sqrt(variance)));
    }
}
