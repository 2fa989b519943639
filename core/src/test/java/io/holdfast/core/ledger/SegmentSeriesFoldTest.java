package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting bit by bit gives what counting customer by customer and period by period gives. */
class SegmentSeriesFoldTest {
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
    void addsUpFromPartsOfAShard() {
        Timelines timelines = new RandomHistories(4, 100).timelines();
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
        List<Period> periods = neighbours(new Random(4), SegmentSeriesFold.MOST_PERIODS);
        SegmentSeriesFold fold = new SegmentSeriesFold(
                ledger, periods, Segment.of(RULES.get(0), timelines).test());
        TimelineShard shard = timelines.shards().get(0);
        SegmentSeriesFold.Counts left = fold.start();
        fold.acceptAll(left, shard, 0, 37);
        SegmentSeriesFold.Counts right = fold.start();
        fold.acceptAll(right, shard, 37, shard.customers());

        assertThat(fold.finish(fold.merge(left, right)))
                .isEqualTo(oneByOne(
                        ledger, periods, Segment.of(RULES.get(0), timelines).test()));
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
