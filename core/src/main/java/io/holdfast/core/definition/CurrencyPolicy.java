package io.holdfast.core.definition;

/** How a change of exchange rates is shown. */
public enum CurrencyPolicy {
    /** Movements at the opening rate, the change of rates on a line of its own. */
    FIXED_WITH_FX_LINE,
    /** The change of rates is part of expansion and contraction. */
    FLOATING
}
