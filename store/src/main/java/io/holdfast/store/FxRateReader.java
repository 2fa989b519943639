package io.holdfast.store;

import io.holdfast.core.ledger.FxRates;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the exchange rates of a store, into the currency of its workspace. */
public final class FxRateReader {
    private FxRateReader() {}

    /** @param knownBy as known at a moment; everything known when empty */
    public static FxRates read(FactStore store, Optional<Instant> knownBy) {
        String target = store.workspace().currency();
        FxRates.Builder rates = FxRates.into(target);
        List<String> codes = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toList());
        String moment = knownBy.map(at -> "TIMESTAMP '"
                        + LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString().replace('T', ' ') + "'")
                .orElse("TIMESTAMP 'infinity'");
        try (Connection connection = store.connect()) {
            Sql.list(
                            connection,
                            "SELECT currency, (day - DATE '1970-01-01')::INTEGER, rate FROM fx_rate_as_known(" + moment
                                    + ") WHERE rate > 0",
                            row -> new Row(row.getString(1), row.getInt(2), row.getBigDecimal(3)))
                    .stream()
                    .filter(row -> codes.contains(row.currency) && !row.currency.equals(target))
                    .forEach(row -> rates.rate(row.currency, row.day, row.rate));
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
        return rates.build();
    }

    private record Row(String currency, int day, java.math.BigDecimal rate) {}
}
