package io.holdfast.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.FigureQuery;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each group did to a change is what the query finds: its counts in both periods, and both its effects. */
class ChangeSqlTest {
    private static final Period EARLIER = Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 1));
    private static final Period LATER = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final List<String> METRICS =
            List.of("churn.cohort", "retention.new_adjusted", "churn.stripe", "churn.void_share");

    @ParameterizedTest
    @ValueSource(strings = {"plan", "country", "Город", "tenure:10,30,60", "orders_30:1,2", "mrr"})
    void everyGroupEqualsItsRow(String by) throws SQLException {
        RandomHistories histories = new RandomHistories(61, 200);
        Timelines timelines = histories.timelines();
        try (FactTables tables = new FactTables(histories)) {
            for (int variant = 0; variant < METRICS.size(); variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(6100L + variant));
                Segment segment = Segment.of(variant % 2 == 0 ? "" : "tenure >= 5 or country is known", timelines);
                FlowMetric metric = MetricCatalogue.findFlow(METRICS.get(variant));
                ChangeByGroup change = ChangeByGroup.between(
                        Breakdown.of(metric, ledger, EARLIER, segment.test(), Groupings.find(by, timelines)),
                        Breakdown.of(metric, ledger, LATER, segment.test(), Groupings.find(by, timelines)));
                String sql = ChangeSql.of(
                        metric,
                        query(ledger, EARLIER, segment),
                        query(ledger, LATER, segment),
                        Groupings.sql(by, timelines));
                isTrueOf(change, tables.rows(sql), sql);
            }
        }
    }

    private static void isTrueOf(ChangeByGroup change, List<String> rows, String sql) {
        Map<String, String[]> byLabel =
                rows.stream().map(row -> row.split("\\|", -1)).collect(Collectors.toMap(row -> row[0], row -> row));
        assertThat(byLabel.keySet()).as(sql).isEqualTo(labels(change));
        for (Contribution one : change.contributions()) {
            String[] row = byLabel.getOrDefault(one.label(), new String[0]);
            assertThat(List.of(row).subList(1, 5))
                    .as("%s%n%s", one.label(), sql)
                    .containsExactly(
                            count(change.before(), one.label(), true),
                            count(change.before(), one.label(), false),
                            count(change.after(), one.label(), true),
                            count(change.after(), one.label(), false));
            assertThat(Double.parseDouble(row[5]))
                    .as("%s%n%s", one.label(), sql)
                    .isCloseTo(one.rate().toDouble(), within(1e-12));
            assertThat(Double.parseDouble(row[6])).isCloseTo(one.mix().toDouble(), within(1e-12));
            assertThat(Double.parseDouble(row[7])).isCloseTo(one.whole().toDouble(), within(1e-12));
        }
    }

    private static Set<String> labels(ChangeByGroup change) {
        return change.contributions().stream()
                .map(Contribution::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String count(Breakdown breakdown, String label, boolean numerator) {
        return breakdown.groups().stream()
                .filter(group -> group.label().equals(label))
                .map(group ->
                        numerator ? group.rate().numerator() : group.rate().denominator())
                .findFirst()
                .orElse(0L)
                .toString();
    }

    private static FigureQuery query(Ledger ledger, Period period, Segment segment) {
        return new FigureQuery(
                ledger.definition(), period, ledger.timelines().extent().lastDay(), segment.sql());
    }
}
