package io.holdfast.core.ledger;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timeline;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What comes next for the contracts of a customer after a day.
 *
 * @param day when
 * @param kind what
 * @param contract the row of the contract in the columns of his shard
 */
public record NextDue(int day, Kind kind, int contract) {
    private static final int MORE_YEARS_THAN_ANY = 200;

    /** What happens if nobody does anything. */
    public enum Kind {
        /** The contract ends. */
        ENDS,
        /** The agreed term is over, and nothing says that it renews by itself. */
        TERM_ENDS,
        /** The contract renews by itself. */
        RENEWS
    }

    /** The first of them; empty when no running contract says anything of a day to come. */
    public static Optional<NextDue> after(Timeline timeline, int day) {
        Optional<NextDue> first = Optional.empty();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            Optional<NextDue> next = of(timeline.contracts(), row, day);
            if (next.isPresent() && (first.isEmpty() || next.get().day < first.get().day)) {
                first = next;
            }
        }
        return first;
    }

    /** The same of one contract; empty when it does not run on the day. */
    public static Optional<NextDue> of(ContractColumns contracts, int row, int day) {
        int end = contracts.endDay(row);
        if (contracts.startDay(row) > day || end <= day) {
            return Optional.empty();
        }
        int term = termAfter(contracts, row, day);
        if (end != Day.NEVER && end <= term) {
            return Optional.of(new NextDue(end, Kind.ENDS, row));
        }
        return term == Day.NEVER
                ? Optional.empty()
                : Optional.of(new NextDue(term, contracts.autoRenew(row) ? Kind.RENEWS : Kind.TERM_ENDS, row));
    }

    /** The end of the stated term, or of the year-long ones after it where the contract renews by itself. */
    private static int termAfter(ContractColumns contracts, int row, int day) {
        int term = contracts.termEndDay(row);
        if (term == Day.NEVER || term > day) {
            return term;
        }
        for (int years = 1; contracts.autoRenew(row) && years < MORE_YEARS_THAN_ANY; years++) {
            int next = (int) LocalDate.ofEpochDay(term).plusYears(years).toEpochDay();
            if (next > day) {
                return next;
            }
        }
        return Day.NEVER;
    }
}
