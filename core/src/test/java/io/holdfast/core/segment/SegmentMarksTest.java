package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of a rule is what the rule says. */
class SegmentMarksTest {
    private static final int FIRST = (int) LocalDate.of(2025, 11, 1).toEpochDay();

    @Test
    void saysOfEveryCustomerAndDayWhatTheRuleSays() {
        List<String> rules = List.of(
                "tenure >= 30",
                "acquired > 2025-11-20 or tenure < 9",
                "mrr > 10 or orders_30 >= 1",
                "mrr in (0, 29, 49.9) or mrr < -1",
                "mrr >= 29.5 or mrr <= 0 and contracts >= 1",
                "contracts != 1 and mrr is known",
                "plan in (plan0, plan2) or not plan is known",
                "country = DE or not (size > 5)",
                "days_since_activity < 15",
                "activities_20 >= 2 and not activity_days_10 > 1",
                "activities > 3 or activity_days = 1",
                "not (not tenure >= 30 or plan is known)");
        for (int seed = 0; seed < 10; seed++) {
            Timelines timelines = new RandomHistories(seed, 150).timelines(seed % 2 == 0 ? 150 : 37);
            int[] days = new Random(seed).ints(80, FIRST, FIRST + 90).toArray();
            for (String rule : rules) {
                CustomerTest test = Segment.of(rule, timelines).test();
                CustomerTest ready = test.readyFor(timelines, days);
                IntStream.range(FIRST, FIRST + 90).forEach(day -> assertThat(members(timelines, ready, day))
                        .isEqualTo(members(timelines, test, day)));
            }
        }
    }

    @Test
    void forgetsTheDaysAskedForLongestAgoAndMarksThemAnew() {
        Timelines timelines = new RandomHistories(3, 60).timelines();
        CustomerTest test = Segment.of("tenure >= 30", timelines).test();
        for (int round = 0; round < 2; round++) {
            CustomerTest ready =
                    test.readyFor(timelines, IntStream.range(FIRST, FIRST + 600).toArray());
            assertThat(members(timelines, ready, FIRST + 60)).isEqualTo(members(timelines, test, FIRST + 60));
        }
    }

    @Test
    void saysOfSeveralDaysAtOnceWhatItSaysOfEach() {
        Timelines timelines = new RandomHistories(8, 100).timelines();
        int[] days = {FIRST + 20, FIRST + 41, FIRST + 60};
        CustomerTest test =
                Segment.of("tenure >= 30 and not activities_20 >= 2", timelines).test();
        CustomerTest ready = test.readyFor(timelines, days);
        for (int customer = 0; customer < timelines.customers(); customer++) {
            assertThat(ready.test(timelines.timeline(customer), days))
                    .isEqualTo(test.test(timelines.timeline(customer), days));
        }
    }

    @Test
    void knowsARuleWhereverItStandsAndHoweverItIsWritten() {
        Timelines timelines = new RandomHistories(8, 10).timelines();
        assertThat(key("tenure >= 30 and (mrr > 1)", timelines)).isEqualTo(key(" tenure>=30   AND mrr > 1", timelines));
        assertThat(key("tenure >= 30", timelines)).isNotEqualTo(key("tenure > 30", timelines));
        assertThat(key("tenure >= 30", timelines)).isNotEqualTo(key("tenure >= 31", timelines));
    }

    private static Object key(String rule, Timelines timelines) {
        return Segment.of(rule, timelines).test().key().orElseThrow();
    }

    /** Who may not see what an attribute says gets no answer that was kept for somebody who may. */
    @Test
    void keepsNothingForWhomTheValuesAreHidden() {
        Timelines timelines = new RandomHistories(5, 150).timelines();
        String attribute = timelines.attributes().iterator().next();
        String rule = "\"" + attribute + "\" = \"" + timelines.values(attribute).get(1) + "\"";
        CustomerTest open = Segment.of(rule, timelines).test().readyFor(timelines, FIRST + 80);
        Timelines hiding = timelines.hiding(Set.of(attribute)::contains);
        CustomerTest hidden = Segment.of(rule, hiding).test().readyFor(hiding, FIRST + 80);

        assertThat(members(timelines, open, FIRST + 80).isEmpty()).isFalse();
        assertThat(members(hiding, hidden, FIRST + 80).isEmpty()).isTrue();
    }

    @Test
    void putsTheMarksOfAShardWhereItsCustomersAre() {
        Random random = new Random(11);
        for (int first : new int[] {0, 1, 63, 64, 100}) {
            BitSet part = new BitSet();
            random.ints(70, 0, 130).forEach(part::set);
            long[] marks = new long[3];
            long[] some = part.toLongArray();
            System.arraycopy(some, 0, marks, 0, some.length);
            long[] all = new long[(first + 130 + 63) >> 6];
            SegmentMarks.put(marks, first, all);

            assertThat(BitSet.valueOf(all).stream().map(bit -> bit - first))
                    .containsExactlyElementsOf(part.stream().boxed().toList());
        }
    }

    private static BitSet members(Timelines timelines, CustomerTest test, int day) {
        BitSet members = new BitSet();
        for (int customer = 0; customer < timelines.customers(); customer++) {
            members.set(customer, test.test(timelines.timeline(customer), day));
        }
        return members;
    }
}
