package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * What staying customers reduced less what they added, for each unit of recurring revenue at the start.
 *
 * <pre>
 *   (contraction − expansion) / MRR_a          (3 − 6) / 100 = −3 %
 * </pre>
 *
 * Likely misuse: revenue of customers who left is not in it, though its name says churn. It is here to reconcile figures
 * made by that formula. Undefined when there was no recurring revenue at the start.
 */
public record ChargebeeNetMrrChurn() implements MoneyMetric {

    @Override
    public String id() {
        return "mrr_churn.net_chargebee";
    }

    @Override
    public String formula() {
        return "(contraction − expansion) / MRR_a";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return -flows.amount(MoneyLine.CONTRACTION) - flows.amount(MoneyLine.EXPANSION);
    }

    @Override
    public long denominator(MoneyFlows flows) {
        return flows.amount(MoneyLine.OPENING);
    }

    @Override
    public Sense sense() {
        return Sense.LOWER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "there was no recurring revenue at the start";
    }

    @Override
    public String source() {
        return "Chargebee glossary, Net MRR churn, 2024, as printed";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(-sum(contraction) - sum(expansion), 0) AS numerator,
                       coalesce(sum(opening), 0) AS denominator
                FROM movement
                """;
    }
}
