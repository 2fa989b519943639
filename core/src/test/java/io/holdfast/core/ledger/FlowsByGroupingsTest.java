package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlowsByGroupingsTest {
    private static final List<Period> PERIODS = List.of(
            Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 1)),
            Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));

    @Test
    void countsByEachGroupingWhatIsCountedByItAlone() {
        for (int seed = 0; seed < 20; seed++) {
            Timelines timelines = new RandomHistories(seed, 80).timelines(seed % 2 == 0 ? 80 : 30);
            Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed));
            CustomerTest segment =
                    Segment.of("days_since_activity < 40", timelines).test();
            List<Grouping> groupings = Stream.of("tenure", "plan", "orders_90")
                    .map(name -> Groupings.find(name, timelines))
                    .toList();

            Flows[][][] together = FlowsByGroupings.of(ledger, PERIODS, segment, groupings);

            for (int p = 0; p < PERIODS.size(); p++) {
                for (int g = 0; g < groupings.size(); g++) {
                    assertThat(together[p][g])
                            .isEqualTo(FlowsFold.of(ledger, PERIODS.get(p), segment, groupings.get(g)));
                }
            }
        }
    }
}
