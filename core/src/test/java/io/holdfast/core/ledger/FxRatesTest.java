package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FxRatesTest {
    private static final int DAY = (int) LocalDate.of(2026, 1, 15).toEpochDay();

    @Test
    void minorUnitsDifferByCurrency() {
        FxRates euros = FxRates.into("EUR")
                .rate("JPY", 0, new BigDecimal("0.006"))
                .rate("KWD", 0, new BigDecimal("3"))
                .rate("USD", 0, new BigDecimal("0.9"))
                .build();

        assertThat(convert(euros, "JPY", 1_000)).as("1000 yen are 6 euros").isEqualTo(600);
        assertThat(convert(euros, "KWD", 1_000)).as("1 dinar is 3 euros").isEqualTo(300);
        assertThat(convert(euros, "USD", 1_000)).as("10 dollars are 9 euros").isEqualTo(900);
        assertThat(convert(
                        FxRates.into("JPY")
                                .rate("EUR", 0, new BigDecimal("150"))
                                .build(),
                        "EUR",
                        101))
                .as("1.01 euros are 151.5 yen, and half goes to the even yen")
                .isEqualTo(152);
    }

    @Test
    void halfAMinorUnitGoesToTheEvenOne() {
        FxRates half = FxRates.into("EUR").rate("USD", 0, new BigDecimal("0.5")).build();

        assertThat(convert(half, "USD", 1)).isZero();
        assertThat(convert(half, "USD", 3)).isEqualTo(2);
        assertThat(convert(half, "USD", 5)).isEqualTo(2);
        assertThat(convert(half, "USD", -3)).isEqualTo(-2);
    }

    /** Near miss: rounded one by one the two halves would make 0 + 0. */
    @Test
    void roundsTheSumOnceNotItsParts() {
        FxRates half = FxRates.into("EUR")
                .rate("USD", 0, new BigDecimal("0.5"))
                .rate("GBP", 0, new BigDecimal("0.5"))
                .build();

        assertThat(half.convert(List.of("", "USD", "GBP", "EUR"), new long[] {0, 1, 1, 10}, DAY))
                .isEqualTo(11);
    }

    @Test
    void aRateHoldsFromItsDayUntilTheNext() {
        FxRates rates = FxRates.into("EUR")
                .rate("USD", DAY - 10, new BigDecimal("0.8"))
                .rate("USD", DAY, new BigDecimal("0.9"))
                .build();

        assertThat(rates.convert(List.of("USD"), new long[] {100}, DAY - 1)).isEqualTo(80);
        assertThat(rates.convert(List.of("USD"), new long[] {100}, DAY)).isEqualTo(90);
        assertThat(rates.convert(List.of("USD"), new long[] {100}, DAY + 999)).isEqualTo(90);
    }

    @Test
    void namesTheCurrencyAndTheDayOfAMissingRate() {
        FxRates rates =
                FxRates.into("EUR").rate("USD", DAY + 1, new BigDecimal("0.9")).build();

        assertThatThrownBy(() -> convert(rates, "USD", 100))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.FX_RATE_MISSING))
                .hasMessageContainingAll("USD", "EUR", "2026-01-15");
    }

    @Test
    void oneCurrencyNeedsNoRates() {
        assertThat(convert(FxRates.none("EUR"), "EUR", 12_345)).isEqualTo(12_345);
        assertThat(convert(FxRates.none("EUR"), "USD", 0)).isZero();
    }

    @Test
    void refusesWhatIsNoCurrencyOrNoRate() {
        assertThatThrownBy(() -> FxRates.none("EURO"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("EURO");
        assertThatThrownBy(() -> FxRates.none("XAU")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FxRates.into("EUR").rate("USD", DAY, 0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FxRates.into("EUR").rate("USD", DAY, new BigDecimal("0.0000000000001")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> FxRates.into("EUR").rate("USD", DAY, new BigDecimal("1000000")))
                .isInstanceOf(Problem.class);
    }

    private static long convert(FxRates rates, String currency, long amount) {
        return rates.convert(List.of(currency), new long[] {amount}, DAY);
    }
}
