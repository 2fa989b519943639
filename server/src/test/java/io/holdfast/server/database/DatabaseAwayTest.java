package io.holdfast.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

final class DatabaseAwayTest {

    @Test
    void isABrokenConnectionOrAServerThatStopsHoweverDeepItStands() {
        assertThat(DatabaseAway.explains(new SQLException("broken", "08006"))).isTrue();
        assertThat(DatabaseAway.explains(new IllegalStateException(new SQLException("stopped", "57P01"))))
                .isTrue();
        assertThat(DatabaseAway.explains(new SQLTransientConnectionException("none in 10 s")))
                .isTrue();
    }

    /** A query that was cancelled begins with the same class, and would fail again and again. */
    @Test
    void isNoQueryThatWasCancelledOrWrong() {
        assertThat(DatabaseAway.explains(new SQLException("cancelled", "57014")))
                .isFalse();
        assertThat(DatabaseAway.explains(new SQLException("twice", "23505"))).isFalse();
        assertThat(DatabaseAway.explains(new SQLException("without a state"))).isFalse();
        assertThat(DatabaseAway.explains(new IllegalStateException("a bug"))).isFalse();
    }

    @Test
    void isNoTextThatCannotBeKept() {
        SQLException unfit = new SQLException("invalid byte sequence for encoding UTF8: 0x00", "22021");
        assertThat(DatabaseAway.explains(unfit)).isFalse();
        assertThat(DatabaseAway.refusesText(new IllegalStateException(unfit))).isTrue();
        assertThat(DatabaseAway.refusesText(new SQLException("broken", "08006")))
                .isFalse();
    }
}
