package io.holdfast.core.value;

/** Why a figure of unit economics has no value, and what would give it one. */
public enum UndefinedBecause {
    NOBODY_PAID("nobody paid at the end of the period"),
    NO_RATE(
            "an amount it needs cannot be converted into the currency of the workspace; import rates: holdfast import --as fx FILE"
                    + " (columns currency, date, rate)"),
    NO_MARGIN("no gross margin is known of those who pay; import a column gross_margin with the customers"),
    NO_COST(
            "no acquisition cost is known of those won in the period; import a column acquisition_cost with the customers,"
                    + " or costs of the kind acquisition"),
    NO_COST_OR_MARGIN("acquisition cost and gross margin are not known of the same customers; import the columns"
            + " acquisition_cost and gross_margin with the customers"),
    FREE_TO_WIN("winning customers cost nothing"),
    NO_MARGIN_LEFT("nothing is left of the revenue: the margin is 0"),
    NOBODY_ACQUIRED("nobody was won in the period"),
    NO_WHOLE_MONTH("no whole month with customers lies before the end of the period"),
    NO_CHURN("nobody left in the months averaged"),
    NOBODY_EVER("nobody has been a customer so far"),
    NOBODY_LEFT("nobody left in the period"),
    FEWER_THAN_HALF("fewer than half have earned their cost back so far");

    private final String sentence;

    UndefinedBecause(String sentence) {
        this.sentence = sentence;
    }

    /** The reason with the way out, to be read after "undefined: ". */
    public String sentence() {
        return sentence;
    }
}
