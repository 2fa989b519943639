package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.ReferenceMonth;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailySumChurnTest {
    private final DailySumChurn metric = new DailySumChurn();

    /** 15 of 1000 on the 5th; 105 of 985 + 300 + 25 on the 20th; 20 of 1310 − 105 + 15 on the 30th. */
    @Test
    void addsTheRatesOfTheDays() {
        Rate rate = metric.rate(days(Ledger.of(ReferenceMonth.timelines(), Definitions.HOLDFAST)));

        assertThat(rate.numerator()).isEqualTo(140);
        assertThat(rate.value()).hasValueCloseTo(15 / 1000.0 + 105 / 1310.0 + 20 / 1220.0, within(1e-12));
        assertThat(rate.interval()).isEmpty();
    }

    @Test
    void isUndefinedWhenNoDayBeganWithACustomer() {
        assertThat(metric.rate(List.of()).value()).isEmpty();
    }

    @Test
    void equalsItsQuery() throws SQLException {
        RandomHistories histories = new RandomHistories(5, 200);
        Timelines timelines = histories.timelines();
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);
        Rate rate = metric.rate(days(ledger));
        try (FactTables tables = new FactTables(histories)) {
            double[] row = tables.doubles(SqlOracle.dailySum(
                    ledger.definition(),
                    ReferenceMonth.PERIOD,
                    timelines.extent().lastDay()));

            assertThat((long) row[0]).isEqualTo(rate.numerator());
            assertThat((long) row[1]).isEqualTo(rate.denominator());
            assertThat(rate.value()).hasValueCloseTo(row[2], within(1e-12));
        }
    }

    private static List<Flows> days(Ledger ledger) {
        List<Period> days = IntStream.range(ReferenceMonth.PERIOD.fromDay(), ReferenceMonth.PERIOD.toDay())
                .mapToObj(day -> new Period(day, day + 1))
                .toList();
        return FlowsFold.of(ledger, days, CustomerTest.EVERYBODY);
    }
}
