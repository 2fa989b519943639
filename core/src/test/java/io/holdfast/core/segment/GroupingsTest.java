package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.TestContract;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingsTest {
    private static final Timelines TIMELINES = timelines();

    private static Timelines timelines() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("a").contract(TestContract.running(0).pays(4999, "EUR").row());
        builder.attribute("owner", "Anna", Day.ALWAYS);
        builder.customer("b").contract(TestContract.running(0).pays(50, "JPY").row());
        builder.customer("c");
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({"0, 29, <30", "0, 30, 30–<90", "0, 89, 30–<90", "0, 90, ≥90", "0, 5000, ≥90", "2, 30, ''"})
    void putsEachTenureIntoItsBand(int customer, int day, String label) {
        Grouping bands = Groupings.find("tenure:30,90", TIMELINES);

        int group = bands.group(TIMELINES.timeline(customer), day);

        assertThat(bands.labels().get(group)).isEqualTo(label);
    }

    @Test
    void bandsAmountsInMajorUnits() {
        Grouping bands = Groupings.find("mrr:1,50", TIMELINES);

        assertThat(bands.labels()).containsExactly("", "<1", "1–<50", "≥50");
        assertThat(bands.group(TIMELINES.timeline(0), 10)).as("49.99 euros").isEqualTo(2);
        assertThat(bands.group(TIMELINES.timeline(1), 10)).as("50 yen").isEqualTo(3);
    }

    @Test
    void bandsCountsOfSomeActivities() {
        Timelines timelines = new TimelinesBuilder()
                .customer("a")
                .activity(3, "a: b", 0)
                .activity(4, "a: b", 0)
                .activity(4, "c", 0)
                .build();

        Grouping bands = Groupings.find("activities_30(\"a: b\"):1,2,3", timelines);

        assertThat(bands.labels().get(bands.group(timelines.timeline(0), 10))).isEqualTo("2");
    }

    @Test
    void namesABandOfOneNumberByIt() {
        assertThat(Groupings.find("orders_90:1,2,3", TIMELINES).labels()).containsExactly("", "<1", "1", "2", "≥3");
    }

    @Test
    void tellsBandsOfNumbersFromGroupsThatARuleNames() {
        assertThat(Groupings.areBands("tenure", TIMELINES)).isTrue();
        assertThat(Groupings.areBands("mrr:10,50", TIMELINES)).isTrue();
        assertThat(Groupings.areBands("plan", TIMELINES)).isFalse();
    }

    @Test
    void findsPlansAndAttributes() {
        assertThat(Groupings.find("owner", TIMELINES).labels()).containsExactly("", "Anna");
        assertThat(Groupings.find("currency", TIMELINES).labels()).containsExactly("", "EUR", "JPY");
        assertThat(Groupings.find("plan", TIMELINES).labels()).containsExactly("");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Groupings.find("ownr", TIMELINES))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_ATTRIBUTE))
                .withMessageContaining("did you mean 'owner'?");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Groupings.find("tenure:90,30", TIMELINES))
                .withMessageContaining("90 is followed by 30");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Groupings.find("tenure:a", TIMELINES))
                .withMessageContaining("gives no limits");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Groupings.find("acquired", TIMELINES));
    }
}
