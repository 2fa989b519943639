package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of Ann, who is seen, the tier was B and is A; Bob, who is not seen, has C. */
class SlipsTest {
    private static final Timelines TIMELINES = new TimelinesBuilder()
            .customer("ann")
            .attribute("tier", "B", Day.ALWAYS)
            .attribute("tier", "A", 100)
            .customer("bob")
            .attribute("tier", "C", Day.ALWAYS)
            .build();

    private static final CustomerTest ANN =
            (timeline, day) -> timeline.customerId().equals("ann");

    private static List<RuleNote> among(String rule, CustomerTest seen) {
        return RuleCheck.of(rule, TIMELINES, SavedRules.NONE).slips().among(seen, 200, TIMELINES);
    }

    @Test
    void sayOfAValueThatOnlyOthersHaveWhatTheySayOfOneThatNobodyHas() {
        assertThat(among("tier = C", ANN)).containsExactly(RuleNote.nobodyHas("tier", "C", Optional.of("A")));
        assertThat(among("tier = D", ANN)).containsExactly(RuleNote.nobodyHas("tier", "D", Optional.of("A")));
        assertThat(among("not tier in (A, C)", ANN))
                .as("of each value by itself")
                .containsExactly(RuleNote.nobodyHas("tier", "C", Optional.of("A")));
    }

    @Test
    void sayNothingOfAValueThatOneSeenHasOrOnceHad() {
        assertThat(among("tier = A or tier = B", ANN)).isEmpty();
    }

    @Test
    void sayTheSameAsToEverybodyWhereAllAreSeen() {
        for (String rule : List.of("tier = C", "tier = D", "tier = BB")) {
            assertThat(among(rule, CustomerTest.EVERYBODY))
                    .isEqualTo(RuleCheck.of(rule, TIMELINES, SavedRules.NONE).notes());
        }
    }

    @Test
    void sayOfWhomNobodyIsSeenThatNobodyHasIt() {
        assertThat(among("tier = A", (timeline, day) -> false))
                .containsExactly(RuleNote.nobodyHas("tier", "A", Optional.empty()));
    }
}
