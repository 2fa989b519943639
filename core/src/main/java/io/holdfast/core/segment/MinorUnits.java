package io.holdfast.core.segment;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How many decimals the amounts of each currency have: 2 for euros, none for yen. */
final class MinorUnits {
    private static final int USUAL = 2;

    /** No currency has more decimals. */
    private static final int MOST = 4;

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private MinorUnits() {}

    /** By the code of the currency; two where ISO 4217 says nothing. */
    static int[] of(List<String> currencies) {
        return currencies.stream().mapToInt(MinorUnits::of).toArray();
    }

    /** Branches of a CASE over a currency that say how much of a major unit a minor one is, where that is unusual. */
    static String sql(List<String> currencies) {
        return currencies.stream()
                .filter(currency -> of(currency) != USUAL)
                .map(currency -> "WHEN " + KnownSql.literal(currency) + " THEN "
                        + BigDecimal.ONE.movePointLeft(of(currency)).setScale(MOST))
                .collect(Collectors.joining(" "));
    }

    private static int of(String currency) {
        int digits = KNOWN.contains(currency) ? Currency.getInstance(currency).getDefaultFractionDigits() : USUAL;
        return digits < 0 ? USUAL : digits;
    }
}
