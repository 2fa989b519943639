package io.holdfast.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of every group equals its row of the query of all groups. */
class EconomicsByGroupSqlTest {
    private static final Period WINTER = Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 15));

    /** How many groups had a value of a figure. */
    private final Map<String, Integer> valued = new TreeMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"plan;tenure >= 5 or plan is known", "country;''", "Город;mrr > 1", "tenure:10,60;''"})
    void everyFigureOfEveryGroupEqualsItsRow(String by, String rule) throws SQLException {
        RandomHistories histories = new RandomHistories(8, 200).inEuros();
        Timelines timelines = histories.timelines();
        Segment segment = Segment.of(rule, timelines);
        Grouping grouping = Groupings.find(by, timelines);
        try (FactTables tables = new FactTables(histories)) {
            for (int variant = 0; variant < 3; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(800L + variant));
                EconomicsQuestion question =
                        EconomicsQuestion.stated(ledger, WINTER, segment.test(), FxRates.none("EUR"));
                EconomicsByGroupSql queries =
                        new EconomicsByGroupSql(question, "EUR", segment.sql(), Groupings.sql(by, timelines));
                isTrueOf(question, grouping, queries, tables);
            }
        }
        assertThat(valued.values()).as("figures with a value in several groups").anyMatch(count -> count > 2);
    }

    private void isTrueOf(EconomicsQuestion question, Grouping grouping, EconomicsByGroupSql queries, FactTables tables)
            throws SQLException {
        for (ValueMetric metric : ValueMetrics.ALL) {
            String sql = queries.of(metric, grouping.labels()).orElse("");
            assertThat(sql).as(metric.id()).isNotEmpty();
            Map<String, String[]> rows = tables.rows(sql).stream()
                    .map(row -> row.split("\\|", -1))
                    .collect(Collectors.toMap(row -> row[0], Function.identity()));
            assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(grouping.labels());
            for (int group = 0; group < grouping.labels().size(); group++) {
                ValueFigure figure = figure(question.of(grouping, group), metric);
                String[] row = rows.getOrDefault(grouping.labels().get(group), new String[0]);
                String about = metric.id() + " of '" + grouping.labels().get(group) + "'\n" + sql;
                isSame(figure, Arrays.asList(row).subList(1, row.length), about);
            }
        }
    }

    private void isSame(ValueFigure figure, List<String> row, String about) {
        assertThat(row.get(0).equals("-")).as(about).isEqualTo(figure.value().isEmpty());
        for (int i = 0; i < figure.parts().size(); i++) {
            isClose(row.get(i + 1), figure.parts().get(i).value(), about);
        }
        if (figure.value().isPresent()) {
            valued.merge(figure.metric().id(), 1, Integer::sum);
            isClose(row.get(0), figure.value().getAsDouble(), about);
        }
    }

    private static void isClose(String found, double value, String about) {
        assertThat(Double.parseDouble(found)).as(about).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    }

    private static ValueFigure figure(EconomicsQuestion question, ValueMetric metric) {
        return UnitEconomics.of(question).figures().stream()
                .filter(each -> each.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }
}
