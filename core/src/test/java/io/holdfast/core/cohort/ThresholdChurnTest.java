package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdChurnTest {
    private static final DayRange PERIOD = new DayRange(100, 130);

    private static ThresholdChurn of(Timelines timelines, int thresholds) {
        ThresholdChurn.Days days = new ThresholdChurn.Days(timelines, DaySource.ACTIVITY, PERIOD);
        return ThresholdChurn.of(days, thresholds, Customers.ALL);
    }

    /** At D = 3 the first is lost twice within the period, and there at its end. */
    @Test
    void whoIsLostAndBackIsNotLostAndNobodyIsLostTwice() {
        Timelines timelines = new TimelinesBuilder()
                .customer("comes and goes")
                .activity(98, "x", 0)
                .activity(110, "x", 0)
                .activity(127, "x", 0)
                .customer("goes")
                .activity(99, "x", 0)
                .activity(112, "x", 0)
                .customer("long gone")
                .activity(60, "x", 0)
                .customer("comes later")
                .activity(101, "x", 0)
                .build();

        ThresholdChurn churn = of(timelines, 40);

        assertThat(churn.active()[2]).as("D = 3").isEqualTo(2);
        assertThat(churn.lost()[2]).isEqualTo(1);
        assertThat(churn.lost()[16]).as("17 days after the 112th").isZero();
        assertThat(churn.active()[38]).as("39 days after the 60th").isEqualTo(3);
        assertThat(churn.active()[37]).isEqualTo(2);
    }

    @Test
    void isChurnUnderADefinitionWithThatThreshold() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Timelines timelines = RandomCustomers.of(random, 160).timelines();
            int days = 1 + random.nextInt(60);
            int from = RandomCustomers.FROM + 20 + random.nextInt(100);
            DayRange period = new DayRange(from, from + 1 + random.nextInt(30));

            ThresholdChurn churn = ThresholdChurn.of(
                    new ThresholdChurn.Days(timelines, DaySource.ACTIVITY, period), days, Customers.ALL);

            assertThat(new long[] {churn.lost()[days - 1], churn.active()[days - 1]})
                    .as("seed %d, D %d", seed, days)
                    .isEqualTo(byTheLedger(timelines, days, period));
        }
    }

    private static long[] byTheLedger(Timelines timelines, int days, DayRange period) {
        Ledger ledger = Ledger.of(
                timelines,
                Definitions.FIGHT_CHURN_ACTIVITY.toBuilder()
                        .inactivity(Inactivity.fixed(days))
                        .build());
        long[] lostAndActive = new long[2];
        for (TimelineShard shard : timelines.shards()) {
            MembershipColumns membership = ledger.membership(shard);
            for (int local = 0; local < shard.customers(); local++) {
                if (membership.contains(local, period.from() - 1)) {
                    lostAndActive[1]++;
                    lostAndActive[0] += membership.contains(local, period.to() - 1) ? 0 : 1;
                }
            }
        }
        return lostAndActive;
    }

    @Test
    void refusesThresholdsThatAreNone() {
        Timelines nobody = new TimelinesBuilder().build();
        assertThatThrownBy(() -> of(nobody, 0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> of(nobody, 254)).isInstanceOf(Problem.class);
    }
}
