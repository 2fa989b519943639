package io.holdfast.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {

    /** The plain form, and forms near it that the general reader takes; both must say the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T09:30:00.000Z",
                "2024-02-29T23:59:59.999Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00.001Z",
                "2026-03-01T09:30:00Z",
                "2026-03-01T09:30:00.123456Z",
                "2026-03-01T09:30:00+05:30",
            })
    void areReadAsTheGeneralReaderReadsThem(String text) {
        Instant read = Instant.EPOCH.plus(Moments.parse(text).orElseThrow(), ChronoUnit.MICROS);

        assertThat(read).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T09:30:00.000Z",
                "2026-13-01T09:30:00.000Z",
                "2026-03-01T24:30:00.000Z",
                "2026-03-01T09:60:00.000Z",
                "2026-03-01T09:30:60.000Z",
                "2026-03-01T09:30:00.000",
                "2026-03-01 09:30:00.000Z",
                "",
            })
    void areNoneWhereThereIsNoSuchDayOrHourOrNoZone(String text) {
        assertThat(Moments.parse(text)).isEmpty();
    }

    @Test
    void areNoneWhereTheyAreTooFarToCount() {
        assertThat(Moments.parse("+999999999-01-01T00:00:00Z")).isEmpty();
    }
}
