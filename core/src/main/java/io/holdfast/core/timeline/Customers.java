package io.holdfast.core.timeline;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Which customers a fold takes in: filters over a customer's index within all timelines. */
public final class Customers {
    /** Everybody. Folds take their fastest way through the columns for this very filter. */
    public static final IntPredicate ALL = customer -> true;

    private Customers() {}

    public static IntPredicate in(BitSet customers) {
        return customers::get;
    }
}
