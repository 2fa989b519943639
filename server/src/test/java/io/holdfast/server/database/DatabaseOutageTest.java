package io.holdfast.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.LogOf;
import io.holdfast.server.MovableClock;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DatabaseOutageTest {
    private final MovableClock clock = new MovableClock();
    private final DatabaseOutage outage = new DatabaseOutage(clock);

    private static SQLException refused() {
        return new SQLException("refused", "08001");
    }

    @Test
    void isToldInFullOnceThenALineAMinuteAndWhenItIsOver() {
        try (LogOf log = new LogOf(DatabaseOutage.class)) {
            outage.isOver();
            assertThat(log.lines()).as("it was never away").isEmpty();
            assertThat(outage.explains(new IllegalStateException(refused()))).isTrue();
            for (int second = 0; second < 150; second++) {
                clock.forward(Duration.ofSeconds(1));
                assertThat(outage.explains(refused())).isTrue();
            }
            outage.isOver();
            outage.isOver();
            assertThat(log.lines())
                    .containsExactly(
                            "ERROR in full The database of operations is away. What needs it is refused, or tried again"
                                    + " until it is back.",
                            "ERROR The database of operations is still away, after 60 s and 61 failures.",
                            "ERROR The database of operations is still away, after 120 s and 121 failures.",
                            "INFO The database of operations is back, after 150 s and 151 failures.");
            outage.explains(refused());
            assertThat(log.lines()).as("the next time, in full again").hasSize(5);
            assertThat(log.lines().get(4)).startsWith("ERROR in full");
        }
    }

    @Test
    void explainsNoOtherFailureAndLeavesItToOthers() {
        try (LogOf log = new LogOf(DatabaseOutage.class)) {
            assertThat(outage.explains(new SQLException("no such table", "42P01")))
                    .isFalse();
            assertThat(outage.explains(new IllegalStateException("a fault"))).isFalse();
            assertThat(log.lines()).isEmpty();
        }
    }
}
