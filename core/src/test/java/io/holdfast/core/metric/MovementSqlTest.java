package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementMembers;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fold and the query it shows move the same money, whatever the switches and whatever happened. */
class MovementSqlTest {
    private static final int CUSTOMERS = 600;
    private static final List<Period> PERIODS = List.of(
            Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            Period.of(LocalDate.of(2025, 12, 20), LocalDate.of(2025, 12, 21)),
            Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1)));
    private static final List<MoneyLine> LINES = Arrays.stream(MoneyLine.values())
            .filter(line -> line != MoneyLine.FX && line != MoneyLine.PAYING)
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void everyLineEqualsItsQueryUnderRandomDefinitions(long seed) throws SQLException {
        RandomHistories histories = new RandomHistories(seed, CUSTOMERS);
        Timelines timelines = histories.timelines();
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 6; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed * 100 + variant));
                for (Period period : PERIODS) {
                    assertSameMovements(ledger, period, tables);
                }
            }
        }
    }

    @Test
    void everyLineEqualsItsQueryUnderTheNamedDefinitions() throws SQLException {
        RandomHistories histories = new RandomHistories(37, CUSTOMERS);
        Timelines timelines = histories.timelines();
        try (FactTables tables = new FactTables(histories)) {
            for (ChurnDefinition definition : Definitions.ALL) {
                assertSameMovements(Ledger.of(timelines, definition), PERIODS.get(0), tables);
            }
        }
    }

    /** Sums alone would not see two customers' lines exchanged. */
    @Test
    void everyCustomersLineEqualsItsQuery() throws SQLException {
        RandomHistories histories = new RandomHistories(38, 4 * CUSTOMERS);
        Timelines timelines = histories.timelines();
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
        int euro = timelines.currencies().indexOf("EUR");
        List<String> sums = new ArrayList<>();
        List<Long> weighted = new ArrayList<>();
        for (MoneyLine line : LINES) {
            weighted.add(MovementMembers.of(ledger, PERIODS.get(0), line, CustomerTest.EVERYBODY, euro).stream()
                    .mapToLong(member -> (member.customer() + 1L) * member.amount())
                    .sum());
            sums.add("sum((substr(customer_id, 2)::BIGINT + 1) * %s)::BIGINT"
                    .formatted(line.name().toLowerCase(Locale.ROOT)));
        }
        String sql = member(ledger) + MovementSql.stepsIn("EUR", ledger.definition(), PERIODS.get(0)) + "SELECT "
                + String.join(", ", sums) + " FROM movement";
        try (FactTables tables = new FactTables(histories)) {
            assertThat(weighted).as("every line happens: %s", LINES).doesNotContain(0L);
            assertThat(tables.row(sql)).as("%s", LINES).containsExactly(weighted.toArray(Long[]::new));
        }
    }

    @Test
    void everyMetricEqualsItsQuery() throws SQLException {
        RandomHistories histories = new RandomHistories(39, CUSTOMERS);
        Timelines timelines = histories.timelines();
        int dollar = timelines.currencies().indexOf("USD");
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 3; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(variant));
                MoneyFlows flows = MovementsFold.of(ledger, PERIODS.get(2))[dollar];
                List<Long> parts = new ArrayList<>();
                List<String> queries = new ArrayList<>();
                for (MoneyMetric metric : MetricCatalogue.MONEY) {
                    parts.add(metric.numerator(flows));
                    parts.add(metric.denominator(flows));
                    queries.add("(" + metric.sql() + ") part_" + queries.size());
                }
                String sql = member(ledger) + MovementSql.stepsIn("USD", ledger.definition(), PERIODS.get(2))
                        + "SELECT * FROM " + String.join(", ", queries);

                assertThat(tables.row(sql))
                        .as("%s under %s%n%s", MetricCatalogue.MONEY, ledger.definition(), sql)
                        .containsExactly(parts.toArray(Long[]::new));
            }
        }
    }

    /** All currencies in one query, for speed. */
    private static void assertSameMovements(Ledger ledger, Period period, FactTables tables) throws SQLException {
        MoneyFlows[] byCurrency = MovementsFold.of(ledger, period);
        List<String> codes = ledger.timelines().currencies();
        List<String> sums = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (int currency = 1; currency < byCurrency.length; currency++) {
            for (MoneyLine line : LINES) {
                sums.add("coalesce(sum(%s) FILTER (WHERE currency = '%s'), 0)::BIGINT"
                        .formatted(line.name().toLowerCase(Locale.ROOT), codes.get(currency)));
                amounts.add(byCurrency[currency].amount(line));
            }
        }
        String sql = member(ledger) + MovementSql.steps(ledger.definition(), period) + "SELECT "
                + String.join(", ", sums) + " FROM movement";
        assertThat(tables.row(sql))
                .as("%s %s %s%n%s", codes, ledger.definition(), period, sql)
                .containsExactly(amounts.toArray(Long[]::new));
    }

    private static String member(Ledger ledger) {
        return SqlOracle.member(ledger.definition(), ledger.timelines().extent().lastDay()) + ",\n";
    }
}
