package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.Because;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Origin;
import io.holdfast.core.definition.Setting;
import io.holdfast.core.definition.SettledSwitch;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A figure says of every switch how it stood and who said so. */
class SettlementTest {

    /** Gaps of 10, 10, 10, 10, 10, 10, 10, 10, 20, 30 days: the ninth of ten is the first day to reach 90 %. */
    @Test
    void saysFromHowManyGapsTheThresholdWasFound() {
        SettledSwitch days = settled(buying(10, 20, 30, 40, 50, 60, 70, 80, 90, 110, 140), Setting.INACTIVITY_DAYS);

        assertThat(days.value()).isEqualTo(20);
        assertThat(days.origin()).isEqualTo(Origin.FOUND);
        assertThat(days.how()).startsWith("9 of the 10 completed gaps");
        assertThat(days.because()).hasValue(Because.of(Because.Code.GAPS, 9, 10));
    }

    @Test
    void saysThatNobodyBoughtTwice() {
        SettledSwitch days = settled(buying(10), Setting.INACTIVITY_DAYS);

        assertThat(days.value()).isEqualTo(15);
        assertThat(days.origin()).isEqualTo(Origin.DEFAULT);
        assertThat(days.how()).contains("nobody bought twice");
    }

    @Test
    void saysOnWhatTheBasisWasFound() {
        SettledSwitch basis = settled(buying(10, 20), Setting.BASIS);

        assertThat(basis.value()).isEqualTo("purchase");
        assertThat(basis.origin()).isEqualTo(Origin.FOUND);
        assertThat(basis.how()).isEqualTo("there are orders and no contracts");
    }

    @Test
    void tellsWhatWasTurnedFromWhatTheDefinitionSaysAndWhatIsUsual() {
        ChurnDefinition asked = Setting.PAUSE.turn(Definitions.FIGHT_CHURN, "lost");
        Set<Setting> turned = EnumSet.of(Setting.PAUSE);

        assertThat(settled(underContract(), asked, turned, Setting.PAUSE).origin())
                .isEqualTo(Origin.SET);
        assertThat(settled(underContract(), asked, turned, Setting.GAP_DAYS).origin())
                .isEqualTo(Origin.DEFINITION);
        assertThat(settled(underContract(), asked, turned, Setting.BASIS).origin())
                .isEqualTo(Origin.DEFINITION);
        assertThat(settled(underContract(), asked, turned, Setting.FREE).origin())
                .isEqualTo(Origin.DEFAULT);
    }

    /** Set to be found, it is still found: what counts is where the number came from. */
    @Test
    void aThresholdSetToBeFoundIsFound() {
        ChurnDefinition asked = Setting.INACTIVITY_DAYS.turn(Definitions.HOLDFAST, "from_data");

        assertThat(settled(buying(10, 20), asked, EnumSet.of(Setting.INACTIVITY_DAYS), Setting.INACTIVITY_DAYS)
                        .origin())
                .isEqualTo(Origin.FOUND);
    }

    @Test
    void showsTheWarningDayInDays() {
        SettledSwitch warning = settled(buying(10, 20), Setting.WARN_DAYS);

        assertThat(warning.value()).isEqualTo(7);
        assertThat(warning.how()).contains("two thirds");
    }

    @Test
    void aThresholdWithoutUseSaysSo() {
        assertThat(settled(underContract(), Setting.INACTIVITY_DAYS).how()).contains("does not go by silence");
        assertThat(Ledger.of(underContract(), Definitions.HOLDFAST).definition().basis())
                .isEqualTo(Basis.CONTRACT);
    }

    private static SettledSwitch settled(Timelines timelines, Setting setting) {
        return settled(timelines, Definitions.HOLDFAST, Set.of(), setting);
    }

    private static SettledSwitch settled(
            Timelines timelines, ChurnDefinition asked, Set<Setting> turned, Setting setting) {
        return Ledger.of(timelines, asked).settlement().switches(turned).stream()
                .filter(one -> one.setting() == setting)
                .findFirst()
                .orElseThrow();
    }

    private static Timelines buying(int... days) {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("buyer", Day.NEVER);
        for (int day : days) {
            builder.order(day, 100, "EUR");
        }
        return builder.build();
    }

    private static Timelines underContract() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("bound", Day.NEVER);
        builder.contract(ContractRow.of(10, Day.NEVER, 100, "EUR"));
        return builder.build();
    }
}
