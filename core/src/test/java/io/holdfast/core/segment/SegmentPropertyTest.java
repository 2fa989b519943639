package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.RandomHistories;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On random histories: a segment and the rest are everybody, and so are all bands. */
class SegmentPropertyTest {
    private static final Period JANUARY = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    @Test
    void aSegmentAndTheRestAreEverybody() {
        List<String> rules = List.of(
                "tenure >= 30",
                "mrr > 10 or orders_30 >= 1",
                "days_since_activity < 15",
                "contracts = 1",
                "acquired is known");
        for (int seed = 0; seed < 20; seed++) {
            Ledger ledger = Ledger.of(new RandomHistories(seed, 60).timelines(), Definitions.HOLDFAST);
            Flows all = FlowsFold.of(ledger, JANUARY);
            for (String rule : rules) {
                CustomerTest in = Segment.of(rule, ledger.timelines()).test();
                CustomerTest out =
                        Segment.of("not (" + rule + ")", ledger.timelines()).test();
                assertThat(FlowsFold.of(ledger, JANUARY, in).plus(FlowsFold.of(ledger, JANUARY, out)))
                        .isEqualTo(all);
            }
        }
    }

    @Test
    void allBandsAreEverybody() {
        for (int seed = 0; seed < 20; seed++) {
            Ledger ledger = Ledger.of(new RandomHistories(seed, 60).timelines(), Definitions.HOLDFAST);
            Flows all = FlowsFold.of(ledger, JANUARY);
            for (String name : List.of("tenure", "mrr", "orders_90", "days_since_activity", "plan", "currency")) {
                Flows[] groups =
                        FlowsFold.of(ledger, JANUARY, CustomerTest.EVERYBODY, Groupings.find(name, ledger.timelines()));
                assertThat(Arrays.stream(groups).reduce(Flows.NONE, Flows::plus))
                        .isEqualTo(all);
            }
        }
    }
}
