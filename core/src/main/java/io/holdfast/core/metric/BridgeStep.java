package io.holdfast.core.metric;

import io.holdfast.core.definition.Switch;
import io.holdfast.core.ledger.Flow;

/** One step of a bridge between two figures. */
public sealed interface BridgeStep {

    /** By how much the figure changes; the contributions of a bridge sum exactly to the difference. */
    Fraction contribution();

    /** A switch is set as in the other definition: other people are customers, or leave on other days. */
    record Switched(Switch which, String before, String after, Fraction contribution) implements BridgeStep {}

    /** A group of customers is counted {@code times} more in the numerator; fewer when negative. */
    record Counted(Flow flow, int times, long customers, Fraction contribution) implements BridgeStep {}

    /** A group of customers is counted {@code times} more in the denominator; fewer when negative. */
    record Divided(Flow flow, int times, long customers, Fraction contribution) implements BridgeStep {}

    /** The formula changes as a whole, because no way between the two is defined throughout. */
    record Reformulated(String before, String after, Fraction contribution) implements BridgeStep {}
}
