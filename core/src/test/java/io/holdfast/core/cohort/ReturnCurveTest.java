package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnCurveTest {
    private static final ReturnCurve.Events ANY = new ReturnCurve.Events(ReturnCurve.ANY, ReturnCurve.ANY);

    /** Two starts of one customer: only the first is a first-time start; the second has not had three days yet. */
    @Test
    void countsStartsThatHadTheChanceOnly() {
        Timelines timelines = new TimelinesBuilder()
                .customer("a")
                .activity(10, "x", 0)
                .activity(12, "x", 0)
                .activity(13, "x", 0)
                .build();
        ReturnCurve.Result result =
                FoldRunner.run(timelines, new ReturnCurve(ANY, new ReturnCurve.Window(10, 13, 4, 14), Customers.ALL));

        assertThat(result.recurring().returned()[0]).containsExactly(1, 0, 1, 1, 0);
        assertThat(result.recurring().returned()[2]).containsExactly(1, 1, 0, 0, 0);
        assertThat(result.recurring().eligible(1)).isEqualTo(2);
        assertThat(result.recurring().share(1)).hasValue(0.5);
        assertThat(result.recurring().eligible(2)).isEqualTo(1);
        assertThat(result.recurring().share(2)).hasValue(1.0);
        assertThat(result.recurring().share(4)).isEmpty();
        assertThat(result.recurring().next()).containsExactly(0, 1, 1, 0, 0);
        assertThat(result.firstTime().returned()[2]).containsExactly(0, 0, 0, 0, 0);
        assertThat(result.firstTime().share(3)).hasValue(1.0);
    }

    @Test
    void tellsStartsFromReturnsByName() {
        TimelinesBuilder builder = new TimelinesBuilder().customer("a");
        builder.activity(1, "buy", 0).activity(2, "buy", 0).activity(3, "visit", 0);
        ReturnCurve.Events events = new ReturnCurve.Events(builder.activityName("buy"), builder.activityName("visit"));
        ReturnCurve.Result result = FoldRunner.run(
                builder.build(), new ReturnCurve(events, new ReturnCurve.Window(1, 4, 2, 10), Customers.ALL));

        assertThat(result.recurring().returned()).isDeepEqualTo(new long[][] {{1, 0, 1}, {1, 1, 0}, {0, 0, 0}});
        assertThat(result.firstTime().returned()).isDeepEqualTo(new long[][] {{1, 0, 1}, {0, 0, 0}, {0, 0, 0}});
    }

    @Test
    void equalsTheNaiveCountOnRandomCustomers() {
        RandomCustomers.forSeeds(60, random -> {
            RandomCustomers some = RandomCustomers.of(random, 200);
            int from = RandomCustomers.FROM + random.nextInt(50);
            ReturnCurve.Window window = new ReturnCurve.Window(from, from + 60, 30, from + 40 + random.nextInt(60));
            ReturnCurve.Result result = some.run(new ReturnCurve(ANY, window, Customers.ALL), random);
            for (int s = 0; s < 60; s++) {
                assertThat(result.recurring().returned()[s]).isEqualTo(naive(some, window, s, false));
                assertThat(result.firstTime().returned()[s]).isEqualTo(naive(some, window, s, true));
            }
        });
    }

    private static long[] naive(RandomCustomers some, ReturnCurve.Window window, int s, boolean first) {
        int start = window.from() + s;
        long[] counts = new long[31];
        for (List<Integer> days : some.days()) {
            boolean starts = days.contains(start) && (!first || days.get(0) == start);
            for (int k = 0; starts && k <= 30; k++) {
                boolean back = days.contains(start + k) && start + k < window.knownTo();
                counts[k] += k == 0 || back ? 1 : 0;
            }
        }
        return counts;
    }
}
