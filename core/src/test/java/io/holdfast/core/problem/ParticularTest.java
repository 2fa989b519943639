package io.holdfast.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ParticularTest {

    @Test
    void givesTheProblemItsCodeAndItsSentence() {
        Map<String, String> values = Map.of("file", "orders.csv", "column", "total {file}");
        Problem problem = new Problem(FileParticular.COLUMN_TWICE, "orders.csv", "total {file}");
        assertThat(problem.code()).isEqualTo(ErrorCode.DUPLICATE_HEADER);
        assertThat(problem).hasMessageStartingWith("orders.csv has two columns named \"total {file}\".");
        assertThat(problem.told()).hasValue(new Problem.Told("COLUMN_TWICE", new TreeMap<>(values)));
    }

    @Test
    void wantsAsManyValuesAsItsSentenceHasPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(FileParticular.COLUMN_TWICE, "orders.csv"));
    }
}
