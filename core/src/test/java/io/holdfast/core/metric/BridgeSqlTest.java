package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each step of a bridge leads to the figure its query gives, exactly. */
class BridgeSqlTest {
    private static final Period WINTER = Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 1));
    private static final List<String> RULES = List.of("", "tenure >= 10", "country in (CN, DE) or orders_30 >= 1");
    private static final List<String> HEADLINES =
            List.of("churn.cohort", "churn.stripe", "churn.recurly", "churn.lost_per_acquired", "churn.void_share");

    @Test
    void everyStepLeadsToWhatItsQueryGives() throws SQLException {
        RandomHistories histories = new RandomHistories(71, 200);
        Timelines timelines = histories.timelines();
        Set<Class<?>> seen = new HashSet<>();
        try (FactTables tables = new FactTables(histories)) {
            for (int variant = 0; variant < 16; variant++) {
                Segment segment = Segment.of(RULES.get(variant % RULES.size()), timelines);
                Bridge bridge = new BridgeBuilder(timelines, WINTER, segment.test())
                        .between(definition(variant), definition(variant + 1));
                bridge.steps().forEach(step -> seen.add(step.getClass()));
                isTrueOf(bridge, timelines, segment, tables);
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
    }

    private static void isTrueOf(Bridge bridge, Timelines timelines, Segment segment, FactTables tables)
            throws SQLException {
        BridgeSql queries = new BridgeSql(
                bridge,
                new FigureQuery(
                        bridge.from().definition(), WINTER, timelines.extent().lastDay(), segment.sql()));
        Fraction value = bridge.start();
        assertThat(fraction(tables, queries.of(bridge.from()))).isEqualTo(value);
        for (int i = 0; i < bridge.steps().size(); i++) {
            value = value.plus(bridge.steps().get(i).contribution());
            String sql = queries.steps().get(i);
            assertThat(fraction(tables, sql))
                    .as("%s%n%s", bridge.steps().get(i), sql)
                    .isEqualTo(value);
        }
        assertThat(fraction(tables, queries.of(bridge.to()))).isEqualTo(bridge.end());
    }

    private static ChurnDefinition definition(int variant) {
        return variant % 3 == 2
                ? Definitions.ALL.get(variant % Definitions.ALL.size())
                : RandomDefinitions.of(7100L + variant).toBuilder()
                        .headline(HEADLINES.get(variant % HEADLINES.size()))
                        .build();
    }

    private static Fraction fraction(FactTables tables, String sql) throws SQLException {
        long[] row = tables.row(sql);
        return Fraction.of(row[0], row[1]);
    }
}
