package io.holdfast.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TurnTest {
    private static Problem problem(ErrorCode code) {
        return new Problem(code, "No.");
    }

    @Test
    void comesWhenWhoeverWasWritingIsDone() {
        AtomicInteger tries = new AtomicInteger();

        int done = Turn.await(() -> {
            if (tries.incrementAndGet() < 3) {
                throw problem(ErrorCode.STORE_LOCKED);
            }
            return 7;
        });

        assertThat(done).isEqualTo(7);
        assertThat(tries).hasValue(3);
    }

    @Test
    void isGivenUpAfterAWhile() {
        assertThatThrownBy(() -> Turn.await(
                        () -> {
                            throw problem(ErrorCode.STORE_LOCKED);
                        },
                        Duration.ZERO))
                .isInstanceOf(Problem.class);
    }

    @Test
    void isOneTryWhereAnotherThingIsWrong() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> Turn.await(() -> {
                    tries.incrementAndGet();
                    throw problem(ErrorCode.NOT_FOUND);
                }))
                .isInstanceOf(Problem.class);
        assertThat(tries).hasValue(1);
    }
}
