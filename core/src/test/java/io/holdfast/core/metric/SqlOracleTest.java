package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fold and the query it shows give the same numbers, whatever the switches and whatever happened. */
class SqlOracleTest {
    private static final int CUSTOMERS = 250;
    private static final List<Period> PERIODS = List.of(
            Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            Period.of(LocalDate.of(2025, 12, 20), LocalDate.of(2025, 12, 21)),
            Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyFlowEqualsItsQueryUnderRandomDefinitions(long seed) throws SQLException {
        RandomHistories histories = new RandomHistories(seed, CUSTOMERS);
        Timelines timelines = histories.timelines();
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 10; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed * 100 + variant));
                for (Period period : PERIODS) {
                    assertSameFlows(ledger, period, tables);
                }
            }
        }
    }

    @Test
    void everyMetricEqualsItsQuery() throws SQLException {
        RandomHistories histories = new RandomHistories(99, CUSTOMERS);
        Timelines timelines = histories.timelines();
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 5; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(variant));
                Flows flows = FlowsFold.of(ledger, PERIODS.get(0));
                for (FlowMetric metric : MetricCatalogue.FLOW) {
                    Rate rate = metric.rate(flows);
                    String sql = SqlOracle.of(
                            metric,
                            ledger.definition(),
                            PERIODS.get(0),
                            timelines.extent().lastDay());
                    assertThat(tables.row(sql))
                            .as("%s under %s%n%s", metric.id(), ledger.definition(), sql)
                            .containsExactly(rate.numerator(), rate.denominator());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void partitionsByCustomerAddUpToTheWhole(long seed) {
        RandomHistories histories = new RandomHistories(seed, CUSTOMERS);
        ChurnDefinition definition =
                Ledger.of(histories.timelines(), RandomDefinitions.of(seed)).definition();
        for (Period period : PERIODS) {
            Flows whole = FlowsFold.of(Ledger.of(histories.timelines(), definition), period);
            Flows even = FlowsFold.of(Ledger.of(histories.timelines(i -> i % 2 == 0), definition), period);
            Flows odd = FlowsFold.of(Ledger.of(histories.timelines(i -> i % 2 != 0), definition), period);

            assertThat(even.plus(odd)).isEqualTo(whole);
        }
    }

    private static void assertSameFlows(Ledger ledger, Period period, FactTables tables) throws SQLException {
        String sql = SqlOracle.flow(
                        ledger.definition(), period, ledger.timelines().extent().lastDay())
                + """
                        SELECT count(*) FILTER (WHERE at_start), count(*) FILTER (WHERE at_end),
                               count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE is_returned),
                               count(*) FILTER (WHERE at_start AND NOT at_end),
                               count(*) FILTER (WHERE is_new AND NOT at_end),
                               count(*) FILTER (WHERE is_returned AND NOT at_end),
                               count(*) FILTER (WHERE at_start AND at_end AND has_left),
                               count(*) FILTER (WHERE NOT at_start AND at_end AND has_left),
                               count(*) FILTER (WHERE has_left), count(*) FILTER (WHERE is_void), count(*)
                        FROM flow""";
        Flows flows = FlowsFold.of(ledger, period);
        long[] counts = new long[Flow.values().length];
        for (Flow flow : Flow.values()) {
            counts[flow.ordinal()] = flows.count(flow);
        }
        assertThat(counts).as("%s %s%n%s", ledger.definition(), period, sql).containsExactly(tables.row(sql));
    }
}
