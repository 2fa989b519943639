package io.holdfast.store.detective;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By how many percentage points the churn of the last complete month would change if what is odd were left out or mended,
 * or why that cannot be said.
 */
public sealed interface ChurnEffect {

    /**
     * A change in percentage points, such as -1.5.
     *
     * @param month whose churn, as 2025-12; empty of a batch from before months were kept
     */
    record Points(double value, String month) implements ChurnEffect {}

    /** A change nobody can tell. */
    record Unknown(Reason why) implements ChurnEffect {}

    /** Why an effect cannot be given. */
    enum Reason {
        /** Churn does not depend on facts of this kind. */
        NOT_COUNTED,
        /** What matters is in no row of the file. */
        NOT_IN_FILE,
        /** Nobody was a customer at the start of the month, so its churn is undefined. */
        NOBODY_AT_START,
        /** Churn follows from these facts only together with contracts that are not in the store yet. */
        NEEDS_CONTRACTS
    }

    static ChurnEffect unknown(Reason why) {
        return new Unknown(why);
    }

    /** From the store's columns: points of a month, or the name of a reason. */
    static ChurnEffect of(OptionalDouble points, String month, String reason) {
        return points.isPresent() ? new Points(points.getAsDouble(), month) : new Unknown(Reason.valueOf(reason));
    }

    /** Of which month's churn the change is; empty where there is none. */
    default String month() {
        return this instanceof Points known ? known.month() : "";
    }

    /** The change in points; empty when it cannot be said. */
    default OptionalDouble points() {
        return this instanceof Points known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }

    /** Why there are no points; empty when there are. */
    default Optional<Reason> reason() {
        return this instanceof Unknown unknown ? Optional.of(unknown.why()) : Optional.empty();
    }
}
