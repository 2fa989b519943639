package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.ReferenceMonth;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.PastDue;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BridgeBuilderTest {
    /** Differs from ours in formula only, so that the steps are those of the flows. */
    private static final ChurnDefinition STRIPE_FORMULA =
            Definitions.HOLDFAST.toBuilder().name("x").headline("churn.stripe").build();

    @Test
    void addsEachFlowThatTheOtherFormulaCounts() {
        Bridge bridge = reference().between(Definitions.HOLDFAST, STRIPE_FORMULA);

        assertThat(bridge.start()).isEqualTo(Fraction.of(105, 1000));
        assertThat(bridge.steps())
                .containsExactly(
                        new BridgeStep.Counted(Flow.LOST_OF_NEW, 1, 20, Fraction.of(20, 1000)),
                        new BridgeStep.Counted(Flow.LOST_OF_RETURNED, 1, 0, Fraction.ZERO),
                        new BridgeStep.Counted(Flow.BOUNCED, 1, 15, Fraction.of(15, 1000)),
                        new BridgeStep.Counted(Flow.BOUNCED_JOINERS, 1, 0, Fraction.ZERO),
                        new BridgeStep.Divided(
                                Flow.NEW, 1, 300, Fraction.of(140, 1300).minus(Fraction.of(140, 1000))));
        assertThat(bridge.end()).isEqualTo(Fraction.of(140, 1300));
    }

    @Test
    void turnsEachSwitchThatDiffers() {
        ChurnDefinition patient = Definitions.HOLDFAST.toBuilder()
                .name("patient")
                .gapDays(30)
                .pastDue(PastDue.active())
                .build();

        Bridge bridge = reference().between(Definitions.HOLDFAST, patient);

        assertThat(bridge.steps())
                .extracting(step -> ((BridgeStep.Switched) step).which())
                .containsExactly(Switch.GAP_DAYS, Switch.PAST_DUE);
        assertThat(bridge.steps()).allMatch(step -> step.contribution().isZero());
    }

    @Test
    void holdsExactlyBetweenAnyTwoDefinitionsOnRandomHistories() {
        BridgeBuilder builder = new BridgeBuilder(
                new RandomHistories(7, 300).timelines(), ReferenceMonth.PERIOD, CustomerTest.EVERYBODY);

        for (ChurnDefinition from : Definitions.ALL) {
            for (ChurnDefinition to : Definitions.ALL) {
                Bridge bridge = builder.between(from, to);

                assertThat(bridge.steps().stream().map(BridgeStep::contribution).reduce(bridge.start(), Fraction::plus))
                        .as("%s to %s", from.name(), to.name())
                        .isEqualTo(bridge.end());
            }
        }
    }

    @Test
    void isRefusedWhenAFigureIsUndefined() {
        BridgeBuilder builder = new BridgeBuilder(
                new TimelinesBuilder().build(),
                Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                CustomerTest.EVERYBODY);

        assertThatThrownBy(() -> builder.between(Definitions.HOLDFAST, Definitions.STRIPE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nobody was a customer at the start");
    }

    private static BridgeBuilder reference() {
        return new BridgeBuilder(ReferenceMonth.timelines(), ReferenceMonth.PERIOD, CustomerTest.EVERYBODY);
    }
}
