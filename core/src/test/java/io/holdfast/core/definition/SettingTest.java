package io.holdfast.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.random.RandomDefinitions;
import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void whatIsShownCanBeReadAgain() {
        for (int seed = 0; seed < 200; seed++) {
            ChurnDefinition wanted = RandomDefinitions.of(seed);
            ChurnDefinition read = Definitions.STRIPE;
            for (Setting setting : Setting.values()) {
                read = setting.turn(read, setting.value(wanted).toString());
            }

            assertThat(read.toBuilder()
                            .name(wanted.name())
                            .headline(wanted.headline())
                            .build())
                    .isEqualTo(wanted);
        }
    }

    @Test
    void theDaysAndTheCadenceOfASilenceAreTurnedApart() {
        ChurnDefinition turned = Setting.CADENCE.turn(Definitions.FIGHT_CHURN_ACTIVITY, "2.5");

        assertThat(turned.inactivity()).isEqualTo(Inactivity.personal(2.5, 30));
        assertThat(Setting.INACTIVITY_DAYS.turn(turned, "9").inactivity()).isEqualTo(Inactivity.personal(2.5, 9));
        assertThat(Setting.CADENCE.turn(turned, "none").inactivity()).isEqualTo(Inactivity.fixed(30));
    }

    @Test
    void isFoundByItsNameHoweverItIsSpelt() {
        assertThat(Setting.find("Gap-Days")).contains(Setting.GAP_DAYS);
        assertThat(Setting.find("gap")).isEmpty();
    }
}
