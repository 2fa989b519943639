package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovementDaysTest {
    private static final int SPAN = 7;

    /** Periods of one to seven days over customers of whom many change twice in a week and many do not. */
    @Test
    void sumsWhatTheColumnsSay() {
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            Timelines timelines =
                    seed % 2 == 0 ? ContractCompanies.company(random) : ContractCompanies.plainCompany(random, 60);
            ChurnDefinition definition = ContractCompanies.byContracts(random);
            assertSame("seed " + seed, Ledger.of(timelines, definition), random);
        }
    }

    @Test
    void sumsWhatTheColumnsSayOfAnyHistoryUnderAnyDefinitionByContract() {
        int compared = 0;
        for (int seed = 0; seed < 120; seed++) {
            ChurnDefinition definition =
                    RandomDefinitions.of(seed).toBuilder().basis(Basis.CONTRACT).build();
            Ledger ledger = Ledger.of(new RandomHistories(seed, 60).timelines(), definition);
            compared += assertSame("seed " + seed, ledger, new Random(seed));
        }
        assertThat(compared).isGreaterThan(60);
    }

    /** A changes after 7 days and may not fall into one week twice; B after 6. C renews at the same amount and never changes. */
    @Test
    void readsOnlyThoseWhoMayChangeTwiceInOnePeriod() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("A");
        builder.contract(ContractRow.of(100, 107, 10, "EUR"));
        builder.contract(ContractRow.of(107, 150, 20, "EUR"));
        builder.customer("B");
        builder.contract(ContractRow.of(100, 106, 10, "EUR"));
        builder.contract(ContractRow.of(106, 150, 20, "EUR"));
        builder.customer("C");
        builder.contract(ContractRow.of(100, 105, 10, "EUR"));
        builder.contract(ContractRow.of(105, 110, 10, "EUR"));
        builder.contract(ContractRow.of(110, 150, 10, "EUR"));
        Timelines crowded = CrowdedCustomers.of(Ledger.of(builder.build(), Definitions.HOLDFAST), SPAN);

        assertThat(crowded.customers()).isEqualTo(1);
        assertThat(crowded.customerId(0)).isEqualTo("B");
    }

    /** From the second question on from what is kept, and no other answer. */
    @Test
    void answersEveryQuestionAlike() {
        Timelines timelines = steadyCompany();
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
        List<Period> weeks = IntStream.range(0, 6)
                .mapToObj(week -> new Period(70 + 7 * week, 77 + 7 * week))
                .toList();
        MoneyFlows[][] first = MovementsFold.of(ledger, weeks, CustomerTest.EVERYBODY);

        assertThat(MovementsFold.of(ledger, weeks, CustomerTest.EVERYBODY)).isDeepEqualTo(first);
        assertThat(KeptMovementDays.of(ledger, Period.series(weeks))).isPresent();
        assertThat(MovementsFold.of(ledger, weeks, CustomerTest.EVERYBODY)).isDeepEqualTo(first);
    }

    /** Before the first known day nothing is kept, and a year is longer than what is kept. */
    @Test
    void leavesOtherPeriodsToTheColumns() {
        Timelines timelines = steadyCompany();
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
        Periods early = Periods.every(7, timelines.extent().firstDay() - 3, 2);
        Periods year = Periods.every(365, timelines.extent().firstDay(), 1);

        for (int asked = 0; asked < 3; asked++) {
            assertThat(KeptMovementDays.of(ledger, early)).isEmpty();
            assertThat(KeptMovementDays.of(ledger, year)).isEmpty();
        }
    }

    /** @return 1 where there is a period within the known days */
    private static int assertSame(String seed, Ledger ledger, Random random) {
        Timelines.Extent extent = ledger.timelines().extent();
        int length = 1 + random.nextInt(SPAN);
        long known = extent.lastDay() + 1L - extent.firstDay();
        if (known < length) {
            return 0;
        }
        int count = Math.min(1 + random.nextInt(9), (int) known / length);
        int room = (int) known - count * length;
        Periods periods = Periods.every(length, extent.firstDay() + random.nextInt(room + 1), count);
        MovementDays days = MovementDays.of(ledger, SPAN);

        assertThat(days.covers(periods)).as(seed).isTrue();
        assertThat(days.flows(periods)).as(seed).isDeepEqualTo(MovementSeriesFold.of(ledger, periods));
        return 1;
    }

    /** As many as are kept; every tenth changes after three days, all others after three weeks or more. */
    private static Timelines steadyCompany() {
        Random random = new Random(1);
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < KeptMovementDays.LEAST_CUSTOMERS; i++) {
            int start = 60 + random.nextInt(60);
            int change = start + (i % 10 == 0 ? 3 : 21 + random.nextInt(20));
            builder.customer("c" + i);
            builder.contract(ContractRow.of(start, change, 10 + random.nextInt(3), "EUR"));
            builder.contract(ContractRow.of(change, change + 21 + random.nextInt(30), 11, "EUR"));
        }
        return builder.build();
    }
}
