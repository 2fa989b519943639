package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * The share of all customers ever known who are voided by the end of the period.
 *
 * <pre>
 *   |V| / |T|
 * </pre>
 *
 * A stock, not a flow: it does not say when they left, and the length of the period does not enter. An un-voided
 * customer counts in T only. Share in [0, 1]; undefined when no customer is known.
 */
public record VoidShareChurn() implements FlowMetric {

    @Override
    public String id() {
        return "churn.void_share";
    }

    @Override
    public String formula() {
        return "|V| / |T|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.VOIDED);
    }

    @Override
    public FlowSum denominator() {
        return FlowSum.of(Flow.KNOWN);
    }

    @Override
    public boolean isProportion() {
        return true;
    }

    @Override
    public boolean compounds() {
        return false;
    }

    @Override
    public Sense sense() {
        return Sense.LOWER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "no customer is known";
    }

    @Override
    public String source() {
        return "Fxiaoke, Voided customers in CRM, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE is_void) AS numerator,
                       count(*) AS denominator
                FROM flow
                """;
    }
}
