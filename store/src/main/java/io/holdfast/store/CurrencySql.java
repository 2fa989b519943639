package io.holdfast.store;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** SQL about the minor units of currencies: 100 cents to a euro, 1 to a yen, 1000 to a Kuwaiti dinar. */
public final class CurrencySql {
    private CurrencySql() {}

    /** The macro {@code minor_units(code)}. */
    static String macro() {
        return "CREATE OR REPLACE MACRO minor_units(code) AS " + minorUnits("code");
    }

    /** Whether a code is not that of a currency people pay in. */
    public static String isUnknown(String code) {
        List<String> known = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
        return "NOT (" + Sql.isOneOf(code, known) + ")";
    }

    /** The factor from a currency's main unit to its minor one; 100 for an unknown currency. */
    public static String minorUnits(String currency) {
        Map<Integer, Set<String>> byDigits = new TreeMap<>();
        for (Currency known : Currency.getAvailableCurrencies()) {
            int digits = known.getDefaultFractionDigits();
            if (digits >= 0 && digits != 2) {
                byDigits.computeIfAbsent(digits, any -> new TreeSet<>()).add(known.getCurrencyCode());
            }
        }
        StringBuilder sql = new StringBuilder("CASE");
        byDigits.forEach((digits, codes) -> sql.append(" WHEN ")
                .append(Sql.isOneOf(currency, codes))
                .append(" THEN ")
                .append(Math.round(Math.pow(10, digits))));
        return sql.append(" ELSE 100 END").toString();
    }
}
