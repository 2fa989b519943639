package io.holdfast.server.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownThenTest {
    private final List<Instant> read = new ArrayList<>();
    private final KnownThen then = new KnownThen(moment -> {
        read.add(moment);
        return new TimelinesBuilder().customer(moment.toString()).build();
    });

    private static Instant day(int day) {
        return Instant.parse("2026-01-0%dT23:59:59Z".formatted(day));
    }

    @Test
    void readsADayOnceHoweverManyQuestionsAreAskedOfIt() {
        Timelines first = then.apply(day(1));

        assertThat(then.apply(day(1))).isSameAs(first);
        assertThat(then.apply(day(2)).find(day(2).toString())).isZero();
        assertThat(read).containsExactly(day(1), day(2));
    }

    @Test
    void forgetsTheDayNobodyAskedForTheLongest() {
        List.of(1, 2, 3, 1, 4, 1, 2).forEach(day -> then.apply(day(day)));

        assertThat(read).containsExactly(day(1), day(2), day(3), day(4), day(2));
    }

    @Test
    void keepsDaysLongPastWhenFactsComeInAndReadsTheLastOnesAnew() {
        Timelines first = then.apply(day(1));
        then.apply(day(3));
        KnownThen next = then.after(Instant.parse("2026-01-04T12:00:00Z"));

        assertThat(next.apply(day(1))).isSameAs(first);
        next.apply(day(3));
        assertThat(read).containsExactly(day(1), day(3), day(3));
    }
}
