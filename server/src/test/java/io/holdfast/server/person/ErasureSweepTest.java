package io.holdfast.server.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.facts.SentCopies;
import io.holdfast.server.facts.SentCopies.Forgotten;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ErasureSweepTest {
    private final List<String> visited = new ArrayList<>();

    private SentCopies place(String name, Forgotten forgotten) {
        return () -> {
            visited.add(name);
            return forgotten;
        };
    }

    private SentCopies broken(String name) {
        return () -> {
            visited.add(name);
            throw new Problem(ErrorCode.CANNOT_WRITE, "%s", name);
        };
    }

    @Test
    void addsUpWhatEachPlaceForgot() {
        ErasureSweep sweep =
                new ErasureSweep(List.of(place("log", new Forgotten(3, 0, 0)), place("files", new Forgotten(0, 5, 7))));

        assertThat(sweep.forgetErased()).isEqualTo(new Forgotten(3, 5, 7));
    }

    @Test
    void reachesEveryPlaceWhateverFailsAtAnotherAndSaysWhatFailedFirst() {
        ErasureSweep sweep = new ErasureSweep(List.of(
                broken("first"),
                place("second", Forgotten.NOTHING),
                broken("third"),
                place("last", Forgotten.NOTHING)));

        assertThatThrownBy(sweep::run).isInstanceOf(Problem.class).hasMessage("first");
        assertThat(visited).containsExactly("first", "second", "third", "last");
    }

    @Test
    void isDoneWhereThereIsNoPlace() {
        assertThat(new ErasureSweep(List.of()).forgetErased()).isEqualTo(Forgotten.NOTHING);
    }
}
