package io.holdfast.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
    void saysOfTheProblemsInItsSentenceWhatExactlyTheyAre() {
        Problem one = new Problem(FileParticular.COLUMN_ABSENT, "total");
        Problem other = new Problem(FileParticular.FIELD_WITHOUT_FORMAT, "plan");
        Problem.Reasons both = new Problem.Reasons(List.of(one, other));
        Problem problem = new Problem(FileParticular.MAPPING_MISFITS, "shop", "orders.csv", both, "id, day");
        assertThat(problem)
                .hasMessage(
                        "The mapping \"shop\" does not fit orders.csv. There is no column \"total\". \"plan\" is read as"
                                + " it is and takes no format. Its columns are id, day.");
        assertThat(problem.told().orElseThrow().reasons())
                .containsOnlyKeys("wrong")
                .containsEntry(
                        "wrong", List.of(one.told().orElseThrow(), other.told().orElseThrow()));
    }

    @Test
    void saysProblemsKnownInEnglishOnlyInEnglish() {
        Problem.Reasons english = new Problem.Reasons(List.of(new Problem(ErrorCode.INVALID_DATE, "No such day.")));
        Problem problem = new Problem(FileParticular.MAPPING_MISFITS, "shop", "orders.csv", english, "id");
        assertThat(problem.told().orElseThrow().values()).containsEntry("wrong", "No such day.");
        assertThat(problem.told().orElseThrow().reasons()).isEmpty();
    }

    @Test
    void wantsAsManyValuesAsItsSentenceHasPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(FileParticular.COLUMN_TWICE, "orders.csv"));
    }
}
