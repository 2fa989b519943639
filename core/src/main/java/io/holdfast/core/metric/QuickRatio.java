package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * How many units of recurring revenue came for each that went.
 *
 * <pre>
 *   (new + expansion) / (contraction + churn)          (10 + 6) / (3 + 8) = 1.45
 * </pre>
 *
 * At 1 the business stands still. Undefined when nothing was cancelled or reduced. Likely misuse: comparing young with
 * grown businesses; it falls with size.
 */
public record QuickRatio() implements MoneyMetric {

    @Override
    public String id() {
        return "quick_ratio";
    }

    @Override
    public String formula() {
        return "(new + expansion) / (contraction + churn)";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return flows.amount(MoneyLine.NEW) + flows.amount(MoneyLine.EXPANSION);
    }

    @Override
    public long denominator(MoneyFlows flows) {
        return -flows.amount(MoneyLine.CONTRACTION) - flows.amount(MoneyLine.CHURN);
    }

    @Override
    public Sense sense() {
        return Sense.HIGHER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "no recurring revenue was cancelled or reduced";
    }

    @Override
    public String source() {
        return "Baremetrics help, Quick ratio, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(sum(new) + sum(expansion), 0) AS numerator,
                       coalesce(-sum(contraction) - sum(churn), 0) AS denominator
                FROM movement
                """;
    }
}
