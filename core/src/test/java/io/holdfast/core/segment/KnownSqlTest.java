package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer's timeline says on a day and what the query says of him are the same, customer by customer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownSqlTest {
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 3), LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 20));

    private final RandomHistories histories = new RandomHistories(77, 400);
    private final Timelines timelines = histories.timelines();
    private FactTables tables;

    @BeforeAll
    void open() throws SQLException {
        tables = new FactTables(histories);
    }

    @AfterAll
    void close() throws SQLException {
        tables.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acquired",
                "tenure",
                "mrr",
                "contracts",
                "orders",
                "orders_30",
                "activities",
                "activities_7",
                "activity_days",
                "activity_days_30",
                "days_since_order",
                "days_since_activity",
                "activities(login)",
                "activities_20(export, \"Отчёт открыт\")",
                "activities_20(\"\")",
                "activity_days_20(login, export)",
                "activities(nothing)",
                "days_since_activity(export)",
                "days_since_activity(nothing)"
            })
    void everyFeature(String name) throws SQLException {
        Feature feature = Features.find(name, timelines).orElseThrow();
        KnownSql sql = feature.sql(timelines.currencies());
        int[] decimals = MinorUnits.of(timelines.currencies());
        for (LocalDate day : DAYS) {
            int today = (int) day.toEpochDay();
            assertThat(tables.texts(query(sql, day))).as("%s on %s", name, day).isEqualTo(byCustomer(t -> {
                long value = feature.value(t, today);
                if (value == Feature.UNDEFINED) {
                    return "";
                }
                return switch (feature.unit()) {
                    case DATE -> LocalDate.ofEpochDay(value).toString();
                    case MONEY ->
                        BigDecimal.valueOf(value, decimals[RunningContracts.currency(t, today)])
                                .setScale(4)
                                .toString();
                    case DAYS, COUNT -> Long.toString(value);
                };
            }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "currency", "country", "Город", "size", "renewal"})
    void everyText(String name) throws SQLException {
        TextField field = TextField.find(name, timelines).orElseThrow();
        for (LocalDate day : DAYS) {
            assertThat(tables.texts(query(field.sql(), day)))
                    .as("%s on %s", name, day)
                    .isEqualTo(byCustomer(t -> field.values().get(field.codes().group(t, (int) day.toEpochDay()))));
        }
    }

    private static String query(KnownSql sql, LocalDate day) {
        return "WITH asked AS (SELECT customer_id, DATE '" + day + "' AS asked_day FROM customer),\n"
                + sql.with() + "answer AS (SELECT customer_id, " + sql.expression() + " AS answer FROM " + sql.from()
                + ") SELECT customer_id, answer::VARCHAR FROM answer";
    }

    private Map<String, String> byCustomer(Function<Timeline, String> value) {
        Map<String, String> values = new TreeMap<>();
        for (TimelineShard shard : timelines.shards()) {
            Timeline timeline = new Timeline(shard);
            for (int local = 0; local < shard.customers(); local++) {
                values.put(timeline.moveTo(local).customerId(), value.apply(timeline));
            }
        }
        return values;
    }
}
