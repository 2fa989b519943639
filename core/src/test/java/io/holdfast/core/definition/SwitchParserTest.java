package io.holdfast.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchParserTest {

    @Test
    void turnsOneSwitchAndSaysSoInTheName() {
        ChurnDefinition turned = SwitchParser.turn(Definitions.HOLDFAST, "gap-days = 30");

        assertThat(turned.gapDays()).isEqualTo(30);
        assertThat(turned.name()).isEqualTo("holdfast gap_days=30");
        assertThat(turned.toBuilder().gapDays(1).name("holdfast").build()).isEqualTo(Definitions.HOLDFAST);
    }

    @Test
    void readsWordsDaysAndFactors() {
        assertThat(SwitchParser.turn(Definitions.HOLDFAST, "basis=any of").basis())
                .isEqualTo(Basis.ANY_OF);
        assertThat(SwitchParser.turn(Definitions.HOLDFAST, "past_due=active").pastDue())
                .isEqualTo(PastDue.active());
        assertThat(SwitchParser.turn(Definitions.HOLDFAST, "past_due=14").pastDue())
                .isEqualTo(PastDue.lostAfter(14));
        assertThat(SwitchParser.turn(Definitions.HOLDFAST, "cadence=2.5").inactivity())
                .isEqualTo(Inactivity.personal(2.5, Inactivity.FROM_DATA));
        assertThat(SwitchParser.turn(Definitions.HOLDFAST, "reactivation_days=any time")
                        .reactivationDays())
                .isEqualTo(ChurnDefinition.ANY_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap_days", "gap_days=-1", "gap_days=soon", "nosuch=1", "pause=maybe", "cadence=0", ""})
    void refusesWhatItDoesNotKnowAndSaysWhatItDoes(String setting) {
        assertThatThrownBy(() -> SwitchParser.turn(Definitions.HOLDFAST, setting))
                .isInstanceOf(Problem.class)
                .hasMessageMatching("(?s).*(SWITCH=VALUE|give ).*");
    }
}
