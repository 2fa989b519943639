package io.holdfast.store.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedIdsTest {
    @Test
    void areThoseThatMostCustomersCountFromOne() {
        assertThat(SharedIds.in(List.of("1", "2", "1", "1", "1"), List.of("B", "B", "A", "C", "D")))
                .hasValue("A/1");
    }

    @Test
    void areNoneWhereOneContractWentFromOneCustomerToAnother() {
        assertThat(SharedIds.in(List.of("k1", "k2", "k1"), List.of("A", "B", "C")))
                .isEmpty();
    }

    @Test
    void areNoneWhereRowsAreNewerVersionsOfTheSame() {
        assertThat(SharedIds.in(
                        List.of("k1", "k1", "k2", "k2", "k3", "k3", "k4", "k4"),
                        List.of("A", "A", "B", "B", "C", "X", "D", "Y")))
                .as("half of them")
                .isEmpty();
        assertThat(SharedIds.in(List.of("k1", "k2"), List.of("A", "B"))).isEmpty();
    }

    @Test
    void cannotBeToldWhereSomeRowsLackOne() {
        assertThat(SharedIds.in(List.of("1", "1", "1"), List.of("A", "B"))).isEmpty();
    }
}
