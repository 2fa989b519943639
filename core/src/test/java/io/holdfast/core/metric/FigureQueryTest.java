package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowMembers;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.random.RandomRules;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.segment.KnownSql;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under a segment and by group, too, the fold and the query it shows give the same numbers. */
class FigureQueryTest {
    private static final int CUSTOMERS = 150;
    private static final Period JANUARY = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final List<Period> PERIODS =
            List.of(JANUARY, Period.of(LocalDate.of(2025, 12, 10), LocalDate.of(2026, 3, 1)));
    private static final List<String> GROUPINGS = List.of(
            "plan",
            "currency",
            "country",
            "Город",
            "tenure:30,60",
            "mrr",
            "contracts",
            "orders_30:1,2",
            "days_since_activity:3");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyFlowOfASegmentEqualsItsQuery(long seed) throws SQLException {
        RandomHistories histories = new RandomHistories(seed, CUSTOMERS);
        Timelines timelines = histories.timelines();
        RandomRules rules = new RandomRules(seed);
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 20; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed * 100 + variant));
                Segment segment = Segment.of(rules.next(), timelines);
                Period period = PERIODS.get((int) variant % 2);
                Flows flows = FlowsFold.of(ledger, period, segment.test());
                String sql = query(ledger, period, segment).flow() + """

                        SELECT count(*) FILTER (WHERE at_start), count(*) FILTER (WHERE at_end),
                               count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE is_returned),
                               count(*) FILTER (WHERE at_start AND NOT at_end), count(*) FILTER (WHERE has_left),
                               count(*) FILTER (WHERE is_void), count(*)
                        FROM flow
                        """;
                assertThat(tables.row(sql))
                        .as("%s under %s%n%s", segment.text(), ledger.definition(), sql)
                        .containsExactly(
                                flows.count(Flow.START),
                                flows.count(Flow.END),
                                flows.count(Flow.NEW),
                                flows.count(Flow.RETURNED),
                                flows.count(Flow.LOST_OF_START),
                                flows.count(Flow.LEFT),
                                flows.count(Flow.VOIDED),
                                flows.count(Flow.KNOWN));
            }
        }
    }

    @Test
    void theCustomersOfEveryFlowAreThoseOfItsQuery() throws SQLException {
        RandomHistories histories = new RandomHistories(41, CUSTOMERS);
        Timelines timelines = histories.timelines();
        RandomRules rules = new RandomRules(41);
        try (FactTables tables = new FactTables(histories)) {
            for (Flow flow : Flow.values()) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(4100L + flow.ordinal()));
                Segment segment = flow.ordinal() % 3 == 0 ? Segment.EVERYBODY : Segment.of(rules.next(), timelines);
                List<String> members = FlowMembers.of(ledger, JANUARY, flow, segment.test()).stream()
                        .map(timelines::customerId)
                        .toList();
                String sql = query(ledger, JANUARY, segment).customers(flow);
                assertThat(tables.rows(sql))
                        .as("%s of %s under %s%n%s", flow, segment.text(), ledger.definition(), sql)
                        .containsExactlyInAnyOrderElementsOf(members);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void everyGroupEqualsItsQuery(long seed) throws SQLException {
        RandomHistories histories = new RandomHistories(seed, CUSTOMERS);
        Timelines timelines = histories.timelines();
        Segment segment = Segment.of("tenure >= 10 or plan is known", timelines);
        try (FactTables tables = new FactTables(histories)) {
            for (String by : GROUPINGS) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed));
                FlowMetric metric = MetricCatalogue.FLOW.get(by.length() % MetricCatalogue.FLOW.size());
                String sql = query(ledger, JANUARY, segment).byGroup(metric, Groupings.sql(by, timelines));
                assertThat(tables.byLabel(sql)).as("%s%n%s", by, sql).isEqualTo(groups(ledger, segment, by, metric));
            }
        }
    }

    @Test
    void theSumOfDaysOfASegmentEqualsItsQuery() throws SQLException {
        RandomHistories histories = new RandomHistories(31, CUSTOMERS);
        Timelines timelines = histories.timelines();
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
        List<Period> days = IntStream.range(JANUARY.fromDay(), JANUARY.toDay())
                .mapToObj(day -> new Period(day, day + 1))
                .toList();
        try (FactTables tables = new FactTables(histories)) {
            for (String rule : List.of("country = CN", "tenure < 20 or orders_30 >= 1", "customer = nobody")) {
                Segment segment = Segment.of(rule, timelines);
                Rate rate = new DailySumChurn().rate(FlowsFold.of(ledger, days, segment.test()));
                String sql = query(ledger, JANUARY, segment).dailySum();

                double[] row = tables.doubles(sql);
                assertThat((long) row[0]).as(sql).isEqualTo(rate.numerator());
                assertThat((long) row[1]).isEqualTo(rate.denominator());
                rate.value().ifPresent(value -> assertThat(row[2]).isCloseTo(value, within(1e-12)));
            }
        }
    }

    @Test
    void withoutASegmentTheQueryIsThatOfEverybody() {
        Ledger ledger = Ledger.of(new RandomHistories(1, 5).timelines(), Definitions.HOLDFAST);

        assertThat(query(ledger, JANUARY, Segment.EVERYBODY).of(new CohortChurn()))
                .isEqualTo(SqlOracle.of(
                        new CohortChurn(),
                        ledger.definition(),
                        JANUARY,
                        ledger.timelines().extent().lastDay()));
    }

    private static FigureQuery query(Ledger ledger, Period period, Segment segment) {
        KnownSql sql = segment.sql();
        return new FigureQuery(
                ledger.definition(), period, ledger.timelines().extent().lastDay(), sql);
    }

    private static Map<String, List<Long>> groups(Ledger ledger, Segment segment, String by, FlowMetric metric) {
        Grouping grouping = Groupings.find(by, ledger.timelines());
        Flows[] flows = FlowsFold.of(ledger, JANUARY, segment.test(), grouping);
        Map<String, List<Long>> groups = new TreeMap<>();
        for (int i = 0; i < flows.length; i++) {
            if (flows[i].count(Flow.KNOWN) > 0) {
                Rate rate = metric.rate(flows[i]);
                groups.put(grouping.labels().get(i), List.of(rate.numerator(), rate.denominator()));
            }
        }
        return groups;
    }
}
