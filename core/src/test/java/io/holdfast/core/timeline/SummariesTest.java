package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummariesTest {
    private static final Timelines TWO_DAYS = new TimelinesBuilder()
            .customer("a")
            .activity(10, "x", 0)
            .activity(13, "x", 0)
            .build();

    @Test
    void areMadeOnceForTheSameQuestion() {
        assertThat(GapCube.of(TWO_DAYS, DaySource.ACTIVITY)).isSameAs(GapCube.of(TWO_DAYS, DaySource.ACTIVITY));
        assertThat(PeriodMasks.of(TWO_DAYS, Periods.of(0, 12, 20), DaySource.ACTIVITY))
                .isSameAs(PeriodMasks.of(TWO_DAYS, Periods.of(0, 12, 20), DaySource.ACTIVITY))
                .isNotSameAs(PeriodMasks.of(TWO_DAYS, Periods.of(0, 12, 21), DaySource.ACTIVITY))
                .isNotSameAs(PeriodMasks.of(TWO_DAYS, Periods.of(0, 12, 20), DaySource.PURCHASE));
    }

    @Test
    void areMadeAnewAfterAnAppend() {
        Timelines fresh =
                new TimelinesBuilder().customer("a").activity(17, "x", 0).build();
        Timelines next = TWO_DAYS.append(fresh);

        assertThat(GapCube.of(TWO_DAYS, DaySource.ACTIVITY).open(13)).isEqualTo(1);
        assertThat(GapCube.of(next, DaySource.ACTIVITY).open(13)).isZero();
        assertThat(GapCube.of(next, DaySource.ACTIVITY).gaps(13, 4)).isEqualTo(1);
    }

    @Test
    void areSharedByTimelinesSaidToReachLessFar() {
        assertThat(GapCube.of(TWO_DAYS.until(11), DaySource.ACTIVITY))
                .isSameAs(GapCube.of(TWO_DAYS, DaySource.ACTIVITY));
    }

    @Test
    void canBeLeftOut() {
        assertThat(GapCube.of(TWO_DAYS.withoutSummaries(), DaySource.ACTIVITY))
                .isNotSameAs(GapCube.of(TWO_DAYS, DaySource.ACTIVITY))
                .isEqualTo(GapCube.of(TWO_DAYS, DaySource.ACTIVITY));
    }
}
