package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MembershipScanTest {

    /** Contracts that overlap, touch, leave gaps of one to three days, are empty, are free, or never end. */
    @Test
    void readsSimpleContractsAsTheGeneralWayDoes() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Timelines timelines = company(random);
            ChurnDefinition definition = Definitions.HOLDFAST.toBuilder()
                    .basis(Basis.CONTRACT)
                    .gapDays(random.nextInt(3))
                    .build();
            TimelineShard shard = timelines.shards().get(0);
            MembershipColumns columns = new MembershipScan(definition, 200).read(shard);
            Membership membership = new Membership(definition, 200);
            DayIntervals expected = new DayIntervals();
            for (int local = 0; local < shard.customers(); local++) {
                membership.read(new Timeline(shard).moveTo(local), expected);
                assertThat(days(columns, local)).as("seed %d, %d", seed, local).isEqualTo(days(expected));
            }
        }
    }

    @Test
    void definitionsThatDifferOnlyInWhatTheyCountShareTheirMembership() {
        Timelines timelines = company(new Random(1));
        TimelineShard shard = timelines.shards().get(0);
        ChurnDefinition longGap = Definitions.WUKONG.toBuilder().gapDays(7).build();

        assertThat(Ledger.of(timelines, Definitions.WUKONG).membership(shard))
                .isSameAs(Ledger.of(timelines, Definitions.HOLDFAST).membership(shard))
                .isNotSameAs(Ledger.of(timelines, longGap).membership(shard))
                .isNotSameAs(Ledger.of(timelines.withoutSummaries(), Definitions.HOLDFAST)
                        .membership(shard));
    }

    private static List<Integer> days(MembershipColumns columns, int local) {
        List<Integer> days = new ArrayList<>();
        for (int row = columns.from(local); row < columns.to(local); row++) {
            days.add(columns.fromDay(row));
            days.add(columns.toDay(row));
        }
        return days;
    }

    private static List<Integer> days(DayIntervals intervals) {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            days.add(intervals.from(i));
            days.add(intervals.to(i));
        }
        return days;
    }

    private static Timelines company(Random random) {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            builder.customer("c" + i);
            int day = 60 + random.nextInt(80);
            for (int k = random.nextInt(5); k > 0; k--) {
                int end = random.nextInt(8) == 0 ? Day.NEVER : day + random.nextInt(20);
                builder.contract(ContractRow.of(day, end, random.nextInt(6) == 0 ? 0 : 100, "EUR"));
                day = Math.max(0, (end == Day.NEVER ? day + 5 : end) + random.nextInt(8) - 4);
            }
            if (random.nextInt(6) == 0) {
                builder.status(100, true);
            }
        }
        return builder.build();
    }
}
