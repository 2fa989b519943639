package io.holdfast.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.RandomHistories;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** On random histories under every definition. */
class LeavingReasonsPropertyTest {
    private static final Period JANUARY = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    @Test
    void everyLeaverHasOneReasonAndOneWill() {
        for (int seed = 0; seed < 20; seed++) {
            for (ChurnDefinition definition : Definitions.ALL) {
                Ledger ledger = Ledger.of(new RandomHistories(seed, 60).timelines(), definition);

                LeavingReasons reasons = LeavingReasons.of(ledger, JANUARY, CustomerTest.EVERYBODY);

                long left = FlowsFold.of(ledger, JANUARY).count(Flow.LEFT);
                assertThat(reasons.leavings()).isEqualTo(left);
                assertThat(reasons.reasons().stream()
                                .mapToLong(LeavingReasons.Line::leavings)
                                .sum())
                        .isEqualTo(left);
                assertThat(reasons.byWill().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(left);
                assertThat(reasons.reasons()).allSatisfy(line -> assertThat(line.byChannel().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(line.leavings()));
            }
        }
    }

    @Test
    void halvesOfTheCustomersAddUp() {
        for (int seed = 0; seed < 20; seed++) {
            RandomHistories histories = new RandomHistories(seed, 60);
            Ledger whole = Ledger.of(histories.timelines(), Definitions.HOLDFAST);
            Ledger even = Ledger.of(histories.timelines(i -> i % 2 == 0), whole.definition());
            Ledger odd = Ledger.of(histories.timelines(i -> i % 2 == 1), whole.definition());

            LeavingReasons all = LeavingReasons.of(whole, JANUARY, CustomerTest.EVERYBODY);
            LeavingReasons one = LeavingReasons.of(even, JANUARY, CustomerTest.EVERYBODY);
            LeavingReasons other = LeavingReasons.of(odd, JANUARY, CustomerTest.EVERYBODY);

            assertThat(all.leavings()).isEqualTo(one.leavings() + other.leavings());
            assertThat(all.unknown()).isEqualTo(one.unknown() + other.unknown());
            for (String currency : all.mrrLost().keySet()) {
                assertThat(all.mrrLost().getOrDefault(currency, 0L))
                        .isEqualTo(one.mrrLost().getOrDefault(currency, 0L)
                                + other.mrrLost().getOrDefault(currency, 0L));
            }
        }
    }
}
