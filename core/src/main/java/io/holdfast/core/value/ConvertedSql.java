package io.holdfast.core.value;

import io.holdfast.core.metric.HalfEvenSql;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sums of amounts in one currency in SQL, over the view {@code fx_rate} where there are others: each day's amounts at the
 * rate of that day, rounded half-even once. A missing rate is an error.
 */
final class ConvertedSql {
    /** The decimals of a rate and four for currencies with more decimals than that of the target. */
    private static final String SCALE = "10000000000000000";

    private final String target;
    private final List<String> codes;
    private final boolean hasRates;

    /** @param usual the currency of the workspace, into which the rates of the facts lead */
    ConvertedSql(EconomicsQuestion question, String usual) {
        this.target = question.rates().target();
        this.hasRates = usual.equals(target);
        this.codes = question.ledger().timelines().currencies().stream()
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /**
     * One row for each customer and day.
     *
     * @param select of customer_id, day, currency and amount
     */
    String summed(String name, String select) {
        if (codes.stream().allMatch(target::equals)) {
            return "SELECT customer_id, day, sum(amount) AS " + name + "\nFROM (" + select
                    + ")\nGROUP BY customer_id, day";
        }
        return "SELECT customer_id, day, " + HalfEvenSql.divided("product", SCALE) + " AS " + name
                + """

                FROM (SELECT customer_id, day,
                             sum(CASE WHEN amount = 0 THEN 0::HUGEINT
                                      ELSE amount::HUGEINT * %s
                                           * coalesce((rate * 1000000000000)::HUGEINT,
                                                      error('no exchange rate')::HUGEINT) END) AS product
                      FROM (SELECT a.*, %s AS rate FROM (%s) a)
                      GROUP BY customer_id, day)""".formatted(shift(), rate(), select);
    }

    private String rate() {
        return hasRates ? """
                CASE WHEN currency = '%s' THEN 1
                     ELSE (SELECT arg_max(rate, day) FROM fx_rate r
                           WHERE r.currency = a.currency AND r.day <= a.day) END""".formatted(target) : "CASE WHEN currency = '" + target + "' THEN 1 END";
    }

    /** 10⁴ times the minor units of the target for one of the currency, at a rate of 1. */
    private String shift() {
        return codes.stream()
                .map(code -> " WHEN '" + code + "' THEN " + BigInteger.TEN.pow(4 + decimals(target) - decimals(code)))
                .collect(Collectors.joining("", "CASE currency", " END"));
    }

    private static int decimals(String code) {
        return Currency.getInstance(code).getDefaultFractionDigits();
    }
}
