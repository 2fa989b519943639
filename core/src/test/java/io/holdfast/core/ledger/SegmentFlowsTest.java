package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting bit by bit gives what counting customer by customer and period by period gives. */
class SegmentFlowsTest {
    private static final int FIRST = (int) LocalDate.of(2025, 10, 20).toEpochDay();
    private static final List<String> RULES =
            List.of("tenure >= 20", "mrr > 10 or orders_30 >= 1", "not (activity_days_20 > 1)", "plan is known");

    @Test
    void countsWhatTheGeneralFoldCounts() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Timelines timelines = new RandomHistories(seed, 80).timelines();
            Ledger ledger = Ledger.of(timelines, Definitions.ALL.get(seed % Definitions.ALL.size()));
            CustomerTest segment =
                    Segment.of(RULES.get(seed % RULES.size()), timelines).test();
            List<Period> periods = neighbours(random, 1 + random.nextInt(80));

            assertThat(FlowsFold.of(ledger, periods, segment))
                    .as("seed %d", seed)
                    .isEqualTo(oneByOne(ledger, periods, segment));
        }
    }

    @Test
    void readsEachShardForItself() {
        List<Period> periods = neighbours(new Random(4), FlowMarksReader.MOST_PERIODS + 3);
        for (int perShard : new int[] {1, 37, 64, 100}) {
            Timelines timelines = new RandomHistories(4, 210).timelines(perShard);
            Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
            for (String rule : RULES) {
                CustomerTest segment = Segment.of(rule, timelines).test();
                assertThat(FlowsFold.of(ledger, periods, segment))
                        .as("%s, %d a shard", rule, perShard)
                        .isEqualTo(oneByOne(ledger, periods, segment));
            }
        }
    }

    /** A test that nothing is kept of, such as one that a program makes, is asked of each customer. */
    @Test
    void asksATestWithoutMarks() {
        Timelines timelines = new RandomHistories(5, 150).timelines(50);
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
        List<Period> periods = neighbours(new Random(5), 9);
        CustomerTest odd = (timeline, day) -> (timeline.customer() + day) % 3 != 0;

        assertThat(FlowsFold.of(ledger, periods, odd)).isEqualTo(oneByOne(ledger, periods, odd));
    }

    /** Periods that are no neighbours, that overlap and that come twice. */
    @Test
    void countsPeriodsInAnyOrder() {
        Timelines timelines = new RandomHistories(6, 120).timelines(50);
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
        List<Period> some = neighbours(new Random(6), 6);
        List<Period> periods =
                List.of(some.get(4), some.get(0), new Period(FIRST, FIRST + 50), some.get(1), some.get(0), some.get(5));
        CustomerTest segment = Segment.of(RULES.get(0), timelines).test();

        assertThat(FlowsFold.of(ledger, periods, segment)).isEqualTo(oneByOne(ledger, periods, segment));
    }

    /** Some so short that a customer comes and goes in one, some so long that he does so several times. */
    private static List<Period> neighbours(Random random, int count) {
        List<Period> periods = new ArrayList<>();
        int from = FIRST;
        for (int p = 0; p < count; p++) {
            int to = from + 1 + random.nextInt(p % 7 == 0 ? 40 : 6);
            periods.add(new Period(from, to));
            from = to;
        }
        return periods;
    }

    private static List<Flows> oneByOne(Ledger ledger, List<Period> periods, CustomerTest segment) {
        Flows[][] flows = FoldRunner.run(ledger.timelines(), new FlowsFold(ledger, periods, segment, Grouping.NONE));
        return Arrays.stream(flows).map(groups -> groups[0]).toList();
    }
}
