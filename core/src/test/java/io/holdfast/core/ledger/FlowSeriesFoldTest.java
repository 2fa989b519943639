package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowSeriesFoldTest {

    /** Short periods and short contracts, so that joining, leaving and bouncing fall into one period often. */
    @Test
    void countsWhatTheGeneralFoldCounts() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Ledger ledger = Ledger.of(
                    company(random),
                    Definitions.HOLDFAST.toBuilder()
                            .basis(Basis.CONTRACT)
                            .gapDays(random.nextInt(3))
                            .reactivationDays(random.nextBoolean() ? 20 : Integer.MAX_VALUE)
                            .build());
            Periods periods = Periods.every(1 + random.nextInt(20), 90 + random.nextInt(30), 1 + random.nextInt(9));
            List<Period> single = IntStream.range(0, periods.count())
                    .mapToObj(p -> new Period(periods.from(p), periods.to(p)))
                    .toList();

            assertThat(FlowSeriesFold.of(ledger, periods)).as("seed %d", seed).isEqualTo(oneByOne(ledger, single));
        }
    }

    @Test
    void countsUnderSeveralDefinitionsWhatItCountsUnderEach() {
        Timelines timelines = company(new Random(11));
        Periods periods = Periods.every(10, 95, 5);
        List<Ledger> ledgers = Definitions.ALL.stream()
                .map(definition -> Ledger.of(timelines, definition))
                .toList();

        assertThat(FlowSeriesFold.of(ledgers, periods))
                .containsExactlyElementsOf(ledgers.stream()
                        .map(ledger -> FlowSeriesFold.of(ledger, periods))
                        .toList());
    }

    @Test
    void addsUpFromPartsOfAShard() {
        Ledger ledger = Ledger.of(company(new Random(7)), Definitions.HOLDFAST);
        FlowSeriesFold fold = new FlowSeriesFold(ledger, Periods.every(10, 95, 5));
        TimelineShard shard = ledger.timelines().shards().get(0);
        FlowPairs left = fold.start();
        fold.acceptAll(left, shard, 0, 2);
        FlowPairs right = fold.start();
        fold.acceptAll(right, shard, 2, shard.customers());

        assertThat(fold.finish(fold.merge(left, right))).isEqualTo(FlowSeriesFold.of(ledger, Periods.every(10, 95, 5)));
    }

    private static List<Flows> oneByOne(Ledger ledger, List<Period> periods) {
        Flows[][] flows = FoldRunner.run(
                ledger.timelines(), new FlowsFold(ledger, periods, CustomerTest.EVERYBODY, Grouping.NONE));
        return Arrays.stream(flows).map(groups -> groups[0]).toList();
    }

    private static Timelines company(Random random) {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            builder.customer("c" + i, random.nextInt(4) == 0 ? 80 + random.nextInt(100) : Day.NEVER);
            int start = 60 + random.nextInt(80);
            for (int k = random.nextInt(5); k > 0; k--) {
                int end = start + 1 + random.nextInt(30);
                builder.contract(ContractRow.of(start, k == 1 && random.nextBoolean() ? Day.NEVER : end, 100, "EUR"));
                start = end + random.nextInt(12);
            }
            if (random.nextInt(5) == 0) {
                int day = 100 + random.nextInt(60);
                builder.status(day, true);
                builder.status(day + random.nextInt(3), random.nextBoolean());
                builder.status(day + 3, random.nextBoolean());
            }
        }
        return builder.build();
    }
}
