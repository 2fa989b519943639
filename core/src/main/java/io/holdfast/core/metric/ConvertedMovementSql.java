package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.CurrencyPolicy;
import io.holdfast.core.ledger.Period;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The movements of recurring revenue over all currencies together, in SQL. As {@link MovementSql}, and over the view
 * {@code fx_rate(day, currency, rate)} it builds one row of {@code movement} for each customer, with a column {@code fx}
 * for the change of exchange rates. A rate holds from its day until the next one of its currency; a missing one is an
 * error. Sums of a customer are rounded half-even once.
 */
public final class ConvertedMovementSql {
    /** A product of minor units, a rate in 10⁻¹² and a shift by 10⁴ for currencies with up to four more decimals. */
    private static final String SCALE = "10000000000000000";

    private ConvertedMovementSql() {}

    /** The steps up to {@code movement} in one currency, without the leading WITH. */
    public static String steps(String target, ChurnDefinition definition, Period period) {
        String opening = MovementSql.date(period.openingDay());
        String closing = MovementSql.date(period.closingDay());
        return String.join(
                ",\n",
                MovementSql.presence(definition, opening, closing),
                MovementSql.contractDay(definition),
                MovementSql.amounts(definition, opening, closing),
                converted(target.replace("'", "''"), opening, closing),
                movement(target.replace("'", "''"), definition));
    }

    private static String converted(String target, String opening, String closing) {
        return """
                factor AS (
                  SELECT currency,
                         %4$s AS shift,
                         CASE WHEN currency = '%1$s' THEN 1
                              ELSE (SELECT arg_max(rate, day) FROM fx_rate r
                                    WHERE r.currency = c.currency AND r.day <= %2$s) END AS at_opening,
                         CASE WHEN currency = '%1$s' THEN 1
                              ELSE (SELECT arg_max(rate, day) FROM fx_rate r
                                    WHERE r.currency = c.currency AND r.day <= %3$s) END AS at_closing
                  FROM (SELECT DISTINCT currency FROM ends WHERE coalesce(currency, '') <> '') c),
                product AS (
                  SELECT customer_id,
                         %5$s AS opening, %6$s AS closing, %7$s AS closing_at_opening, %8$s AS migrated
                  FROM ends JOIN factor USING (currency)
                  GROUP BY customer_id),
                converted AS (
                  SELECT customer_id, %9$s AS opening, %10$s AS closing, %11$s AS closing_at_opening, %12$s AS migrated
                  FROM product)""".formatted(
                        target,
                        opening,
                        closing,
                        shift(target),
                        product("opening", "at_opening"),
                        product("closing", "at_closing"),
                        product("closing", "at_opening"),
                        product("migrated", "at_opening"),
                        halfEven("opening"),
                        halfEven("closing"),
                        halfEven("closing_at_opening"),
                        halfEven("migrated"));
    }

    private static String product(String amount, String rate) {
        return "sum(CASE WHEN " + amount + " = 0 THEN 0::HUGEINT ELSE " + amount + "::HUGEINT * shift * coalesce(("
                + rate + " * 1000000000000)::HUGEINT, error('no exchange rate')::HUGEINT) END)";
    }

    private static String halfEven(String sum) {
        return HalfEvenSql.divided(sum, SCALE);
    }

    /** 10⁴ times the minor units of the target for one of the currency, at a rate of 1. */
    private static String shift(String target) {
        Map<Integer, Set<String>> byDigits = new TreeMap<>();
        for (Currency known : Currency.getAvailableCurrencies()) {
            int digits = known.getDefaultFractionDigits();
            if (digits >= 0 && digits != 2) {
                byDigits.computeIfAbsent(digits, any -> new TreeSet<>()).add(known.getCurrencyCode());
            }
        }
        int into = Currency.getInstance(target).getDefaultFractionDigits();
        String cases = byDigits.entrySet().stream()
                .map(entry -> " WHEN currency IN ("
                        + entry.getValue().stream()
                                .map(code -> "'" + code + "'")
                                .collect(Collectors.joining(", "))
                        + ") THEN " + powerOfTen(4 + into - entry.getKey()))
                .collect(Collectors.joining());
        return "CASE" + cases + " ELSE " + powerOfTen(2 + into) + " END";
    }

    private static long powerOfTen(int exponent) {
        return Math.round(Math.pow(10, exponent));
    }

    private static String movement(String target, ChurnDefinition definition) {
        String measured = definition.currency() == CurrencyPolicy.FLOATING ? "closing" : "closing_at_opening";
        return """
                lined AS MATERIALIZED (
                  SELECT *, %2$s - opening AS change, %2$s AS measured,
                         CASE WHEN NOT at_start AND enters_new THEN 'new'
                              WHEN NOT at_start THEN 'reactivation'
                              WHEN NOT at_end THEN 'churn'
                              WHEN paused_at_end AND NOT paused_at_start THEN 'pause'
                              WHEN paused_at_start AND NOT paused_at_end THEN 'resume'
                              WHEN %2$s < opening THEN 'contraction'
                              ELSE 'expansion' END AS line
                  FROM converted JOIN whole USING (customer_id) JOIN presence USING (customer_id)),
                movement AS (
                  SELECT customer_id, '%1$s' AS currency, opening, closing,
                         CASE WHEN at_start THEN measured ELSE 0 END AS kept,
                         CASE WHEN line IN ('churn', 'contraction')
                              THEN greatest(0, least(-change, opening)) ELSE 0 END AS lost,
                         CASE WHEN line = 'new' THEN change ELSE 0 END AS new,
                         CASE WHEN line = 'expansion' THEN change ELSE 0 END AS expansion,
                         CASE WHEN line = 'contraction' THEN change ELSE 0 END AS contraction,
                         CASE WHEN line = 'churn' THEN change ELSE 0 END AS churn,
                         CASE WHEN line = 'reactivation' THEN change ELSE 0 END AS reactivation,
                         CASE WHEN line = 'pause' THEN change ELSE 0 END AS pause,
                         CASE WHEN line = 'resume' THEN change ELSE 0 END AS resume,
                         closing - measured AS fx,
                         CASE WHEN at_start AND at_end THEN migrated ELSE 0 END AS migrated
                  FROM lined)
                """.formatted(target, measured);
    }
}
