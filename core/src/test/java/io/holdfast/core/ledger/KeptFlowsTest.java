package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Flows that are kept are those that would be counted, whatever was asked before. */
class KeptFlowsTest {
    private static final int FIRST = (int) LocalDate.of(2025, 11, 1).toEpochDay();
    private static final List<String> RULES = List.of("", "tenure >= 30", "tenure >= 31", "mrr > 10 or orders_30 >= 1");

    @Test
    void areWhatWouldBeCountedWhateverWasAskedBefore() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Timelines timelines = new RandomHistories(seed, 80).timelines();
            for (int question = 0; question < 40; question++) {
                Ledger ledger = question % 2 == 0
                        ? Ledger.of(timelines, RandomDefinitions.of(random.nextInt(4)))
                        : Ledger.of(timelines, Definitions.ALL.get(random.nextInt(Definitions.ALL.size())));
                String rule = RULES.get(random.nextInt(RULES.size()));
                List<Period> periods = periods(random);

                assertThat(FlowsFold.of(
                                ledger, periods, Segment.of(rule, timelines).test()))
                        .isEqualTo(counted(ledger, periods, rule));
            }
        }
    }

    /** Neighbours, some left out, one several times. */
    private static List<Period> periods(Random random) {
        List<Period> periods = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(i -> new Period(FIRST + 12 * i, FIRST + 12 * i + 12))
                .filter(period -> random.nextInt(4) > 0)
                .toList());
        periods.add(new Period(FIRST + 5, FIRST + 30));
        periods.add(new Period(FIRST + 5, FIRST + 30));
        return periods;
    }

    /** With nothing kept, one period at a time, customers one by one. */
    private static List<Flows> counted(Ledger ledger, List<Period> periods, String rule) {
        Ledger fresh = Ledger.of(ledger.timelines().withoutSummaries(), ledger.definition());
        CustomerTest test = Segment.of(rule, fresh.timelines()).test();
        FlowsFold fold = new FlowsFold(fresh, periods, test, Grouping.NONE);
        long[][][] state = fold.start();
        for (int customer = 0; customer < fresh.timelines().customers(); customer++) {
            fold.accept(state, fresh.timelines().timeline(customer));
        }
        return Arrays.stream(fold.finish(state)).map(groups -> groups[0]).toList();
    }
}
