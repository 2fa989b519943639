package io.holdfast.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class KeptParticularTest {

    @Test
    void isReadAsItWasWrittenWithWhatIsInsideItsSentence() {
        Problem.Reasons wrong = new Problem.Reasons(List.of(new Problem(FileParticular.COLUMN_ABSENT, "total")));
        Optional<Problem.Told> told =
                new Problem(FileParticular.MAPPING_MISFITS, "shop", "orders.csv", wrong, "id").told();
        assertThat(told.orElseThrow().reasons()).isNotEmpty();
        assertThat(KeptParticular.read(KeptParticular.write(told))).isEqualTo(told);
    }

    @Test
    void isReadAlsoWhereItWasKeptWithoutAnythingInside() {
        assertThat(KeptParticular.read("{\"code\":\"COLUMN_ABSENT\",\"values\":{\"column\":\"total\"}}"))
                .hasValue(new Problem.Told("COLUMN_ABSENT", new TreeMap<>(Map.of("column", "total"))));
    }
}
