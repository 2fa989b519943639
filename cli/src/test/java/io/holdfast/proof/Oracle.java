package io.holdfast.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.DailySumChurn;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.MoneyMetric;
import io.holdfast.core.metric.MovementSql;
import io.holdfast.core.metric.Rate;
import io.holdfast.core.metric.SqlOracle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holds every figure of a data set against the query that is shown with it, run on the views of the store. */
final class Oracle {
    private final RealData data;

    Oracle(RealData data) {
        this.data = data;
    }

    static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return Period.of(first, first.plusMonths(1));
    }

    /** Every ratio of customers, in each period under each definition. */
    void assertFlowMetrics(List<ChurnDefinition> definitions, List<Period> periods) {
        for (ChurnDefinition definition : definitions) {
            Ledger ledger = Ledger.of(data.timelines, definition);
            List<Flows> flows = FlowsFold.of(ledger, periods, CustomerTest.EVERYBODY);
            for (int p = 0; p < periods.size(); p++) {
                List<long[]> expected = new ArrayList<>();
                for (FlowMetric metric : MetricCatalogue.FLOW) {
                    Rate rate = metric.rate(flows.get(p));
                    expected.add(new long[] {expected.size(), rate.numerator(), rate.denominator()});
                }
                String sql =
                        SqlOracle.flow(ledger.definition(), periods.get(p), lastDay()) + union(MetricCatalogue.FLOW);
                assertThat(data.rows(sql))
                        .as("%s in %s", ledger.definition(), periods.get(p))
                        .usingRecursiveComparison()
                        .isEqualTo(expected);
            }
        }
    }

    /** Every ratio of recurring revenue in a currency, in each period under each definition. */
    void assertMoneyMetrics(String currency, List<ChurnDefinition> definitions, List<Period> periods) {
        int code = data.timelines.currencies().indexOf(currency);
        for (ChurnDefinition definition : definitions) {
            Ledger ledger = Ledger.of(data.timelines, definition);
            for (Period period : periods) {
                MoneyFlows flows = MovementsFold.of(ledger, period)[code];
                List<long[]> expected = new ArrayList<>();
                for (MoneyMetric metric : MetricCatalogue.MONEY) {
                    Rate rate = metric.rate(flows);
                    expected.add(new long[] {expected.size(), rate.numerator(), rate.denominator()});
                }
                String sql = SqlOracle.member(ledger.definition(), lastDay()) + ",\n"
                        + MovementSql.stepsIn(currency, ledger.definition(), period) + union(MetricCatalogue.MONEY);
                assertThat(data.rows(sql))
                        .as("%s in %s", ledger.definition(), period)
                        .usingRecursiveComparison()
                        .isEqualTo(expected);
            }
        }
    }

    /** The sum of daily rates, to the last of its parts; its value in millionths. */
    void assertDailySum(ChurnDefinition definition, Period period) {
        Ledger ledger = Ledger.of(data.timelines, definition);
        List<Period> days = IntStream.range(period.fromDay(), period.toDay())
                .mapToObj(day -> new Period(day, day + 1))
                .toList();
        Rate rate = new DailySumChurn().rate(FlowsFold.of(ledger, days, CustomerTest.EVERYBODY));
        String sql = "SELECT numerator, denominator, round(value * 1e6) FROM ("
                + SqlOracle.dailySum(ledger.definition(), period, lastDay()) + ")";

        assertThat(rate.value()).as("a day began with a customer").isPresent();
        assertThat(data.row(sql))
                .containsExactly(
                        rate.numerator(),
                        rate.denominator(),
                        Math.round(rate.value().getAsDouble() * 1e6));
    }

    private int lastDay() {
        return data.timelines.extent().lastDay();
    }

    private static String union(List<? extends Metric> metrics) {
        List<String> all = new ArrayList<>();
        for (Metric metric : metrics) {
            all.add("SELECT %d AS place, * FROM (%s)".formatted(all.size(), metric.sql()));
        }
        return String.join(" UNION ALL ", all) + " ORDER BY place";
    }
}
