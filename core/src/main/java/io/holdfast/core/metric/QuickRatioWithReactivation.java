package io.holdfast.core.metric;

import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;

/**
 * How many units of recurring revenue came, those of returned customers too, for each that went.
 *
 * <pre>
 *   (new + expansion + reactivation) / (contraction + churn)          (10 + 6 + 2) / (3 + 8) = 1.64
 * </pre>
 *
 * Undefined when nothing was cancelled or reduced. See {@link QuickRatio} for the one without returned customers.
 */
public record QuickRatioWithReactivation() implements MoneyMetric {

    @Override
    public String id() {
        return "quick_ratio.with_reactivation";
    }

    @Override
    public String formula() {
        return "(new + expansion + reactivation) / (contraction + churn)";
    }

    @Override
    public long numerator(MoneyFlows flows) {
        return flows.amount(MoneyLine.NEW) + flows.amount(MoneyLine.EXPANSION) + flows.amount(MoneyLine.REACTIVATION);
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
        return "ChartMogul help centre, SaaS quick ratio, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(sum(new) + sum(expansion) + sum(reactivation), 0) AS numerator,
                       coalesce(-sum(contraction) - sum(churn), 0) AS denominator
                FROM movement
                """;
    }
}
