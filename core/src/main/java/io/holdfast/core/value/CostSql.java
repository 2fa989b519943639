package io.holdfast.core.value;

import io.holdfast.core.metric.HalfEvenSql;
import io.holdfast.core.timeline.Timelines;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Cost and margin of {@link StatedEconomics} in SQL. Over the view {@code attribute}, and {@code customer} and
 * {@code fx_rate} where costs are in other currencies, it builds
 *
 * <pre>
 *   economics(customer_id, cost, margin)      minor units of the currency asked for; ten thousandths; NULL when not known
 * </pre>
 */
final class CostSql {
    /** Decimals with which a cost is read: more than any currency has. */
    private static final int DECIMALS = 8;

    /** The decimals of a rate and four for currencies with more decimals than that of the target. */
    private static final String SCALE = "10000000000000000";

    private final String target;
    private final String usual;
    private final String lastDay;
    private final Map<String, Integer> decimals = new TreeMap<>();

    /** @param usual the currency of costs that state none */
    CostSql(EconomicsQuestion question, String usual) {
        Timelines timelines = question.ledger().timelines();
        this.target = question.rates().target();
        this.usual = usual;
        this.lastDay = "DATE '" + LocalDate.ofEpochDay(timelines.extent().lastDay()) + "'";
        List<String> codes = timelines.values(StatedEconomics.CURRENCY).stream()
                .map(code -> code.isEmpty() ? usual : code)
                .toList();
        Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getDefaultFractionDigits() >= 0 && codes.contains(known.getCurrencyCode()))
                .forEach(known -> decimals.put(known.getCurrencyCode(), known.getDefaultFractionDigits()));
    }

    /** The steps up to {@code economics}. */
    String economics() {
        return stated() + ",\n" + spent() + ",\n" + economics(decimals.keySet().equals(Set.of(target)));
    }

    /** What the attributes say as they last stood. */
    private String stated() {
        return """
                stated AS (
                  SELECT customer_id,
                         arg_max(value, since) FILTER (WHERE name = '%1$s') AS cost,
                         coalesce(nullif(arg_max(value, since) FILTER (WHERE name = '%2$s'), ''), '%4$s') AS currency,
                         arg_max(value, since) FILTER (WHERE name = '%3$s') AS margin
                  FROM (SELECT customer_id, name, coalesce(value, '') AS value,
                               (coalesce(from_day, DATE '0001-01-01'), coalesce(value, '')) AS since
                        FROM attribute
                        WHERE name IN ('%1$s', '%2$s', '%3$s') AND coalesce(from_day, DATE '0001-01-01') <= %5$s)
                  GROUP BY customer_id)""".formatted(StatedEconomics.COST, StatedEconomics.CURRENCY, StatedEconomics.MARGIN, usual, lastDay);
    }

    /** As numbers: the cost in minor units of its own currency. */
    private String spent() {
        String cost = "(cost * 100000000)::HUGEINT";
        String minor = byCurrency(digits -> HalfEvenSql.divided(cost, powerOfTen(DECIMALS - digits)));
        return """
                spent AS (
                  SELECT customer_id, currency,
                         CASE WHEN cost >= 0 THEN %1$s END AS cost,
                         CASE WHEN margin BETWEEN 0 AND 1 THEN round(margin * 10000)::BIGINT END AS margin
                  FROM (SELECT customer_id, currency, %2$s AS cost, %3$s AS margin FROM stated))""".formatted(minor, number("cost", "DECIMAL(24, " + DECIMALS + ")"), number("margin", "DOUBLE"));
    }

    private String economics(boolean isOneCurrency) {
        if (isOneCurrency) {
            return "economics AS (SELECT customer_id, cost, margin FROM spent)";
        }
        String product = "(cost::HUGEINT * " + byCurrency(digits -> powerOfTen(4 + decimals(target) - digits))
                + " * (rate * 1000000000000)::HUGEINT)";
        return """
                economics AS (
                  SELECT customer_id, margin, CASE WHEN currency = '%1$s' THEN cost%2$s END AS cost
                  FROM (SELECT spent.*, (SELECT arg_max(rate, day) FROM fx_rate r
                                         WHERE r.currency = spent.currency
                                           AND r.day <= coalesce(acquired_day, %3$s)) AS rate
                        FROM spent LEFT JOIN customer USING (customer_id)))""".formatted(target, hasRates() ? " ELSE " + HalfEvenSql.divided(product, SCALE) : "", lastDay);
    }

    /** Rates lead into the usual currency only. */
    private boolean hasRates() {
        return usual.equals(target);
    }

    private String byCurrency(IntFunction<String> ofDecimals) {
        return decimals.entrySet().stream()
                .map(one -> " WHEN '" + one.getKey() + "' THEN " + ofDecimals.apply(one.getValue()))
                .collect(Collectors.joining("", "CASE currency", " END"));
    }

    private static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private static String powerOfTen(int exponent) {
        return BigInteger.TEN.pow(exponent).toString();
    }

    private static String number(String text, String type) {
        return "CASE WHEN regexp_full_match(trim(" + text + "), '-?\\d{1,30}(\\.\\d{1,30})?')" + " THEN try_cast(trim("
                + text + ") AS " + type + ") END";
    }
}
