package io.holdfast.server.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HandAmountTest {
    private static final FactField AMOUNT = FactKind.ORDER.field("amount").orElseThrow();
    private final HandValues values = new HandValues(ZoneOffset.UTC, "EUR", Instant.parse("2026-01-01T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "12,EUR,1200",
        "10.99,EUR,1099",
        "10.990,EUR,1099",
        "-0.5,EUR,-50",
        "1200,JPY,1200",
        "1.234,KWD,1234",
        "0,EUR,0"
    })
    void isKeptInTheSmallestUnitOfItsCurrency(String text, String currency, long units) {
        assertThat(values.of(AMOUNT, text, currency)).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"10.999,EUR,2", "0.5,JPY,0", "1.2345,KWD,3"})
    void isRefusedAndNotRoundedWithMoreDecimalsThanTheCurrencyHas(String text, String currency, int digits) {
        assertThatThrownBy(() -> values.of(AMOUNT, text, currency))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(text + " is no amount in " + currency + ", which has " + digits + " decimals");
    }

    @Test
    void isRefusedWhereItHasMoreDigitsThanAnyAmount() {
        assertThatThrownBy(() -> values.of(AMOUNT, "100000000000000000", "EUR"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("an amount of money");
    }
}
