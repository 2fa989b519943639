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
            .activity(90, "login", 0)
            .customer("bob")
            .attribute("tier", "C", Day.ALWAYS)
            .activity(90, "logout", 0)
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
    void sayOfAnActivityThatOnlyOthersHadWhatTheySayOfOneThatNobodyHad() {
        assertThat(among("activities(logout, login) < 2", ANN))
                .containsExactly(RuleNote.noActivity("activities", "logout", Optional.empty()));
        assertThat(among("activities(logon, login) < 2", ANN))
                .containsExactly(RuleNote.noActivity("activities", "logon", Optional.of("login")));
    }

    @Test
    void sayNothingOfAValueThatOneSeenHasOrOnceHad() {
        assertThat(among("tier = A or tier = B", ANN)).isEmpty();
    }

    @Test
    void sayTheSameAsToEverybodyWhereAllAreSeen() {
        for (String rule :
                List.of("tier = C", "tier = D", "tier = BB", "activities(logn) > 1", "activities(logout) > 1")) {
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
