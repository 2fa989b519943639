package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.CurrencyPolicy;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fold and its query convert the same money, with rates of many decimals and currencies with and without cents. */
class ConvertedMovementSqlTest {
    private static final int FIRST_DAY = (int) LocalDate.of(2025, 1, 1).toEpochDay();
    private static final List<Period> PERIODS = List.of(
            Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
            Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1)));
    private static final List<MoneyLine> LINES = Arrays.stream(MoneyLine.values())
            .filter(line -> line != MoneyLine.PAYING)
            .toList();

    @ParameterizedTest
    @EnumSource(CurrencyPolicy.class)
    void everyLineEqualsItsQueryInEveryTarget(CurrencyPolicy policy) throws SQLException {
        RandomHistories histories = new RandomHistories(91, 400);
        for (String target : List.of("EUR", "JPY", "KWD")) {
            try (FactTables tables = new FactTables(histories)) {
                FxRates rates = rates(target, tables);
                for (long variant = 0; variant < 3; variant++) {
                    ChurnDefinition definition = RandomDefinitions.of(9_100 + variant).toBuilder()
                            .currency(policy)
                            .build();
                    assertSameMovements(Ledger.of(histories.timelines(), definition), rates, tables);
                }
            }
        }
    }

    @Test
    void aMissingRateIsAnErrorThereToo() throws SQLException {
        RandomHistories histories = new RandomHistories(92, 200);
        Ledger ledger = Ledger.of(histories.timelines(), RandomDefinitions.of(1));
        try (FactTables tables = new FactTables(histories)) {
            assertThatThrownBy(() -> tables.row(sql(ledger, PERIODS.get(0), "EUR")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no exchange rate");
        }
    }

    private static void assertSameMovements(Ledger ledger, FxRates rates, FactTables tables) throws SQLException {
        for (Period period : PERIODS) {
            MoneyFlows flows = MovementsFold.of(ledger, period, rates);
            long[] expected = LINES.stream().mapToLong(flows::amount).toArray();
            assertThat(tables.row(sql(ledger, period, rates.target())))
                    .as(rates.target() + " " + ledger.definition() + " " + period)
                    .containsExactly(expected);
        }
    }

    private static String sql(Ledger ledger, Period period, String target) {
        String lines = LINES.stream()
                .map(line -> "coalesce(sum(" + line.name().toLowerCase(Locale.ROOT) + "), 0)")
                .collect(Collectors.joining(", "));
        return SqlOracle.member(ledger.definition(), ledger.timelines().extent().lastDay()) + ",\n"
                + ConvertedMovementSql.steps(target, ledger.definition(), period) + "SELECT " + lines
                + " FROM movement";
    }

    /** New rates every ten days, with all twelve decimals in use. */
    private static FxRates rates(String target, FactTables tables) throws SQLException {
        Random random = new Random(7);
        FxRates.Builder rates = FxRates.into(target);
        for (String currency : List.of("EUR", "USD", "JPY")) {
            for (int day = FIRST_DAY; day < FIRST_DAY + 500; day += 10) {
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
