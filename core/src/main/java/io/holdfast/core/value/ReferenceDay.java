package io.holdfast.core.value;

import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.ledger.Period;

/** The day on which the segment of someone who was a customer in a period is read, as for the flows. */
final class ReferenceDay {
    private ReferenceDay() {}

    /** The opening day for who was a customer then, else the day he came inside the period. */
    static int of(MembershipColumns membership, int local, Period period) {
        int row = membership.from(local);
        while (membership.toDay(row) < period.fromDay()) {
            row++;
        }
        return Math.max(membership.fromDay(row), period.openingDay());
    }
}
