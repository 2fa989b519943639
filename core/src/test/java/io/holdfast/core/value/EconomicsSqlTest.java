package io.holdfast.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure and its parts equal the one row of its query, whatever the switches and whatever is known of costs. */
class EconomicsSqlTest {
    private static final int CUSTOMERS = 200;
    private static final List<Period> PERIODS = List.of(
            Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)),
            Period.of(LocalDate.of(2025, 12, 20), LocalDate.of(2025, 12, 21)),
            Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 15)));
    private static final List<String> SEGMENTS =
            List.of("", "tenure >= 10 or plan is known", "country = CN and mrr > 5", "customer = nobody");

    /** How often each figure was compared with a value, and without one. */
    private final Map<String, int[]> compared = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4})
    void everyFigureEqualsItsQueryInOneCurrency(long seed) throws SQLException {
        RandomHistories histories = new RandomHistories(seed, CUSTOMERS).inEuros();
        Timelines timelines = histories.timelines();
        try (FactTables tables = new FactTables(histories)) {
            for (int variant = 0; variant < 12; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed * 100 + variant));
                assertSameFigures(ledger, variant, FxRates.none("EUR"), tables);
            }
        }
        assertEachWasTried();
    }

    @Test
    void everyFigureEqualsItsQueryInSeveralCurrencies() throws SQLException {
        RandomHistories histories = new RandomHistories(3, CUSTOMERS);
        Timelines timelines = histories.timelines();
        for (String target : List.of("EUR", "JPY")) {
            try (FactTables tables = new FactTables(histories)) {
                FxRates rates = rates(target, tables);
                for (int variant = 0; variant < 6; variant++) {
                    Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(300 + variant));
                    assertSameFigures(ledger, variant, rates, tables);
                }
            }
        }
        assertEachWasTried();
    }

    private void assertSameFigures(Ledger ledger, int variant, FxRates rates, FactTables tables) throws SQLException {
        Period period = PERIODS.get(variant % PERIODS.size());
        String rule = SEGMENTS.get(variant % SEGMENTS.size());
        Segment segment = rule.isEmpty() ? Segment.EVERYBODY : Segment.of(rule, ledger.timelines());
        EconomicsQuestion question = EconomicsQuestion.stated(ledger, period, segment.test(), rates);
        EconomicsSql queries = new EconomicsSql(question, rates.target(), segment.sql());
        for (ValueFigure figure : UnitEconomics.of(question).figures()) {
            String sql = queries.of(figure.metric()).orElse("");
            if (!sql.isEmpty()) {
                String about = "%s of '%s' in %s under %s%n%s"
                        .formatted(figure.metric().id(), rule, period, ledger.definition(), sql);
                assertSame(figure, tables.rows(sql), about);
            }
        }
    }

    private void assertSame(ValueFigure figure, List<String> rows, String about) {
        assertThat(rows).as(about).hasSize(1);
        List<String> row = List.of(rows.get(0).split("\\|", -1));
        assertThat(row.get(0).equals("-")).as(about).isEqualTo(figure.value().isEmpty());
        List<Double> expected = new ArrayList<>();
        figure.value().ifPresent(expected::add);
        figure.parts().forEach(part -> expected.add(part.value()));
        List<String> found = row.subList(figure.value().isPresent() ? 0 : 1, row.size());
        for (int i = 0; i < expected.size(); i++) {
            double value = expected.get(i);
            assertThat(Double.parseDouble(found.get(i)))
                    .as("column %d of %s", i, about)
                    .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
        }
        compared.computeIfAbsent(figure.metric().id(), any -> new int[2])[
                figure.value().isPresent() ? 0 : 1]++;
    }

    private void assertEachWasTried() {
        compared.forEach((id, times) -> assertThat(times).as(id).doesNotContain(0));
    }

    /** New rates every ten days, with all twelve decimals in use. */
    private static FxRates rates(String target, FactTables tables) throws SQLException {
        Random random = new Random(7);
        FxRates.Builder rates = FxRates.into(target);
        for (String currency : List.of("EUR", "USD", "JPY")) {
            int first = (int) LocalDate.of(2025, 1, 1).toEpochDay();
            for (int day = first; day < first + 500; day += 10) {
                BigDecimal rate = BigDecimal.valueOf(1_000_000_000L + random.nextInt(2_000_000_000), 12)
                        .multiply(BigDecimal.valueOf(currency.equals("JPY") ? 5 : 900));
                if (!currency.equals(target)) {
                    rates.rate(currency, day, rate);
                    tables.rate(currency, day, rate.toPlainString());
                }
            }
        }
        return rates.build();
    }
}
