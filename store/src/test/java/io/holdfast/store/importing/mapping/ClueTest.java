package io.holdfast.store.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import org.junit.jupiter.api.Test;

final class ClueTest {
    @Test
    void isTheNameWhereItFitsTheFieldAlone() {
        assertThat(Clue.of(FactKind.CONTRACT, "started_at", "Start Date")).isEqualTo(Clue.NAME);
        assertThat(Clue.of(FactKind.CONTRACT, "started_at", "started_at (UTC)")).isEqualTo(Clue.NAME);
    }

    @Test
    void isACommonNameWhereItFitsOthersToo() {
        assertThat(Clue.of(FactKind.ACTIVITY, "at", "date")).isEqualTo(Clue.COMMON_NAME);
    }

    @Test
    void isTheValuesWhereTheNameSaysNothing() {
        assertThat(Clue.of(FactKind.ACTIVITY, "at", "column 2")).isEqualTo(Clue.VALUES);
    }
}
