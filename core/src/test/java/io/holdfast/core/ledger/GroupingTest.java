package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Timelines TIMELINES = new TimelinesBuilder()
            .customer("changes with a day between")
            .contract(contract(100, 110, "basic"))
            .contract(contract(111, 120, "pro"))
            .customer("keeps the older beside the newer")
            .contract(contract(100, Day.NEVER, "basic"))
            .contract(contract(105, 108, "extra"))
            .build();

    @Test
    void takesThePlanThatRunsOrThatBeforeTheGap() {
        assertThat(plan(0, 109)).isEqualTo("basic");
        assertThat(plan(0, 110)).isEqualTo("basic");
        assertThat(plan(0, 111)).isEqualTo("pro");
        assertThat(plan(0, 120)).isEmpty();
        assertThat(plan(0, 99)).isEmpty();
    }

    @Test
    void doesNotTakeAnEndedPlanWhileAnotherRuns() {
        assertThat(plan(1, 106)).isEqualTo("extra");
        assertThat(plan(1, 108)).isEqualTo("basic");
    }

    private static String plan(int customer, int day) {
        Grouping plans = Grouping.byPlan(TIMELINES);
        return plans.labels().get(plans.group(TIMELINES.timeline(customer), day));
    }

    private static ContractRow contract(int start, int end, String plan) {
        return new ContractRow(
                start,
                end,
                Day.NEVER,
                Day.NEVER,
                Day.ALWAYS,
                plan,
                "",
                0,
                0,
                0,
                false,
                EndKind.UNKNOWN,
                "",
                List.of(),
                List.of());
    }
}
