package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import org.junit.jupiter.api.Test;

/**
 * The period is [100, 110). "bounces" leaves on 102, is back on 105 and leaves again on 109; "stays" is a customer from 50
 * to 110, the day after the period.
 */
class FlowDaysTest {
    private static final Period PERIOD = new Period(100, 110);

    private final Timelines timelines = new TimelinesBuilder()
            .customer("bounces")
            .contract(ContractRow.of(50, 102, 10, "EUR"))
            .contract(ContractRow.of(105, 109, 10, "EUR"))
            .customer("stays")
            .contract(ContractRow.of(50, 110, 10, "EUR"))
            .build();
    private final Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);

    @Test
    void ofLeaversItIsTheLastDayOfLeavingInsideThePeriod() {
        assertThat(days(Flow.LOST_OF_START).dayOf(customer("bounces"))).hasValue(109);
        assertThat(days(Flow.LOST_OF_START).describedOn(customer("bounces"))).isEqualTo(108);
        assertThat(days(Flow.LEFT).dayOf(customer("stays"))).isEmpty();
    }

    @Test
    void ofJoinersItIsTheFirstDayInsideThePeriod() {
        assertThat(days(Flow.RETURNED).dayOf(customer("bounces"))).hasValue(105);
        assertThat(days(Flow.RETURNED).describedOn(customer("bounces"))).isEqualTo(105);
        assertThat(days(Flow.NEW).dayOf(customer("stays"))).isEmpty();
    }

    @Test
    void thoseOfTheStartAndTheEndAreDescribedThen() {
        assertThat(days(Flow.START).dayOf(customer("stays"))).isEmpty();
        assertThat(days(Flow.START).describedOn(customer("stays"))).isEqualTo(99);
        assertThat(days(Flow.END).describedOn(customer("stays"))).isEqualTo(109);
    }

    private FlowDays days(Flow flow) {
        return new FlowDays(ledger, PERIOD, flow);
    }

    private Timeline customer(String id) {
        return timelines.timeline(timelines.find(id));
    }
}
