package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovementSeriesFoldTest {

    /** Short periods and contracts with gaps around those bridged, so that changes, bounces and migrations meet often. */
    @Test
    void sumsWhatTheGeneralFoldSums() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ChurnDefinition definition = ContractCompanies.byContracts(random);
            Periods periods = Periods.every(1 + random.nextInt(20), 85 + random.nextInt(30), 1 + random.nextInt(9));

            assertSameMovements("seed " + seed, Ledger.of(ContractCompanies.company(random), definition), periods);
        }
    }

    /** More customers than are read at once, all paying in one currency, with now and then two things in one period. */
    @Test
    void sumsWhatTheGeneralFoldSumsOverManyPlainCustomers() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            ChurnDefinition definition = ContractCompanies.byContracts(random);
            Timelines timelines = ContractCompanies.plainCompany(random, 3 * ContractBlock.CUSTOMERS + 7);

            assertSameMovements("seed " + seed, Ledger.of(timelines, definition), Periods.every(10, 90, 7));
        }
    }

    @Test
    void sumsWhatTheGeneralFoldSumsOnAnyHistoryUnderAnyDefinition() {
        int first = (int) LocalDate.of(2025, 11, 15).toEpochDay();
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Ledger ledger = Ledger.of(new RandomHistories(seed, 60).timelines(), RandomDefinitions.of(seed));
            Periods periods = Periods.every(1 + random.nextInt(40), first + random.nextInt(60), 1 + random.nextInt(6));

            assertSameMovements("seed " + seed, ledger, periods);
        }
    }

    @Test
    void sumsOverASegmentWhatTheGeneralFoldSums() {
        int first = (int) LocalDate.of(2025, 11, 15).toEpochDay();
        List<String> rules = List.of("tenure >= 30", "mrr > 10 or orders_30 >= 1", "not (activity_days_20 > 1)");
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Timelines timelines = new RandomHistories(seed, 60).timelines();
            Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed));
            Periods periods = Periods.every(1 + random.nextInt(40), first + random.nextInt(60), 1 + random.nextInt(6));
            CustomerTest segment =
                    Segment.of(rules.get(seed % rules.size()), timelines).test();

            assertSameMovements("seed " + seed, ledger, periods, segment);
        }
    }

    /** Contracts that change, with gaps around those bridged; rules that begin or cease to apply within the periods. */
    @Test
    void sumsOverASegmentWhatTheGeneralFoldSumsOfPlainCustomers() {
        List<String> rules = List.of("tier = a", "tier != b", "tenure >= 12", "mrr > 1 and tier = a", "not (mrr > 2)");
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int customers = seed % 20 == 0 ? 2 * ContractBlock.CUSTOMERS + 9 : 90;
            Timelines timelines = ContractCompanies.plainCompany(random, customers);
            ChurnDefinition definition = ContractCompanies.byContracts(random);
            Periods periods = Periods.every(1 + random.nextInt(12), 70 + random.nextInt(30), 1 + random.nextInt(9));
            String rule = rules.get(seed % rules.size());

            assertSameMovements(
                    "seed " + seed + ", " + rule,
                    Ledger.of(timelines, definition),
                    periods,
                    Segment.of(rule, timelines).test());
        }
    }

    /** As many periods as there are bits for them. */
    @Test
    void sumsOverASegmentUpToSixtyTwoPeriods() {
        Timelines timelines = ContractCompanies.plainCompany(new Random(5), 300);
        Ledger ledger = Ledger.of(timelines, ContractCompanies.byContracts(new Random(5)));
        CustomerTest segment = Segment.of("tenure >= 12", timelines).test();

        assertSameMovements("62 periods", ledger, Periods.every(1, 80, MovementSeriesFold.MOST_OF_SEGMENT), segment);
    }

    /**
     * A pays 10 from before the periods on, changes to 25 on day 105 and leaves on day 118. B joins on day 112 with 7 and
     * stays. Of the periods [100, 110) and [110, 120) the first has 15 of expansion, the second 7 new and 25 of churn.
     */
    @Test
    void booksAChangeALeavingAndANewcomer() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("A");
        builder.contract(ContractRow.of(50, 105, 10, "EUR"));
        builder.contract(ContractRow.of(105, 118, 25, "EUR"));
        builder.customer("B");
        builder.contract(ContractRow.of(112, Day.NEVER, 7, "EUR"));
        Timelines timelines = builder.build();
        int euro = timelines.currencies().indexOf("EUR");
        MoneyFlows[][] flows =
                MovementSeriesFold.of(Ledger.of(timelines, Definitions.HOLDFAST), Periods.of(100, 110, 120));

        assertThat(flows[0][euro].amount(MoneyLine.OPENING)).isEqualTo(10);
        assertThat(flows[0][euro].amount(MoneyLine.EXPANSION)).isEqualTo(15);
        assertThat(flows[0][euro].amount(MoneyLine.KEPT)).isEqualTo(25);
        assertThat(flows[1][euro].amount(MoneyLine.NEW)).isEqualTo(7);
        assertThat(flows[1][euro].amount(MoneyLine.CHURN)).isEqualTo(-25);
        assertThat(flows[1][euro].amount(MoneyLine.LOST)).isEqualTo(25);
        assertThat(flows[1][euro].amount(MoneyLine.CLOSING)).isEqualTo(7);
        assertThat(flows[1][euro].amount(MoneyLine.PAYING)).isEqualTo(1);
    }

    private static void assertSameMovements(String seed, Ledger ledger, Periods periods) {
        assertSameMovements(seed, ledger, periods, CustomerTest.EVERYBODY);
    }

    private static void assertSameMovements(String seed, Ledger ledger, Periods periods, CustomerTest segment) {
        assertThat(MovementSeriesFold.of(ledger, periods, segment))
                .as(seed)
                .isDeepEqualTo(general(ledger, periods, segment));
    }

    private static MoneyFlows[][] general(Ledger ledger, Periods periods, CustomerTest segment) {
        List<Period> single = IntStream.range(0, periods.count())
                .mapToObj(p -> new Period(periods.from(p), periods.to(p)))
                .toList();
        MoneyFlows[][][] flows =
                FoldRunner.run(ledger.timelines(), MovementsFold.byCurrency(ledger, single, segment, Grouping.NONE));
        return Arrays.stream(flows).map(groups -> groups[0]).toArray(MoneyFlows[][]::new);
    }
}
