package io.holdfast.core.value;

import io.holdfast.core.ledger.ContractCurrencies;
import io.holdfast.core.metric.ConvertedMovementSql;
import io.holdfast.core.metric.MovementSql;
import java.util.List;

/**
 * The recurring revenue of the end of a period in SQL. After the steps {@code member} and {@code flow} it builds
 *
 * <pre>
 *   revenue(customer_id, mrr)      minor units of the currency asked for; customers with money at either end
 * </pre>
 */
final class RevenueSql {
    static final String ARPA = """
            SELECT sum(mrr) / nullif(count(*) FILTER (WHERE mrr > 0), 0) AS value,
                   sum(mrr) AS mrr, count(*) FILTER (WHERE mrr > 0) AS paying
            FROM revenue
            """;

    private RevenueSql() {}

    /** The step {@code revenue}; converts where contracts pay in other currencies. */
    static String revenue(EconomicsQuestion question) {
        String target = question.rates().target();
        boolean isConverted = !paysOnlyIn(target, question);
        String movement = isConverted
                ? ConvertedMovementSql.steps(target, question.ledger().definition(), question.period())
                : MovementSql.stepsIn(target, question.ledger().definition(), question.period());
        return "revenue AS (\n  WITH " + movement.strip().replace("\n", "\n  ")
                + "\n  SELECT customer_id, closing AS mrr FROM movement JOIN flow USING (customer_id))";
    }

    /** Whether no contract needs a rate. */
    static boolean paysOnlyIn(String target, EconomicsQuestion question) {
        List<String> codes = question.ledger().timelines().currencies();
        return ContractCurrencies.of(question.ledger().timelines()).stream()
                .allMatch(code -> codes.get(code).equals(target));
    }
}
