package io.holdfast.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording WORDING = Wording.of("\"{column}\" is {unit}, and \"{column}\" stays.");

    @Test
    void takesItsValuesInTheOrderOfTheSentence() {
        assertThat(WORDING.names()).containsExactly("column", "unit");
        assertThat(WORDING.with(WORDING.named("t", "days"))).isEqualTo("\"t\" is days, and \"t\" stays.");
    }

    @Test
    void takesNoValueForAPlace() {
        assertThat(WORDING.with(WORDING.named("{unit}", "$1"))).isEqualTo("\"{unit}\" is $1, and \"{unit}\" stays.");
    }

    @Test
    void needsAValueForEachPlace() {
        assertThatThrownBy(() -> WORDING.named("t")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Wording.of("Nothing to fill.").with(Map.of())).isEqualTo("Nothing to fill.");
    }
}
