package io.holdfast.core.ledger;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Timeline;

/**
 * How close to each other the days are on which one customer's recurring revenue or his membership changes. Days on which it only
 * may change count too, but for the renewal of a plain contract at the same amount. One per thread.
 */
final class ChangeGaps {
    /** Of who changes once, or never. */
    static final int NONE = Integer.MAX_VALUE;

    private static final int NO_DAY = Integer.MIN_VALUE;

    private final MrrEdges edges;
    private int last;
    private int least;

    /** @param ledger of a definition by contract */
    ChangeGaps(Ledger ledger) {
        this.edges = new MrrEdges(ledger);
    }

    /** The fewest days between two of them. */
    int least(Timeline timeline) {
        last = NO_DAY;
        least = NONE;
        if (isPlain(timeline)) {
            readPlain(timeline);
        } else {
            edges.read(timeline);
            for (int i = 0; i < edges.size(); i++) {
                change(edges.day(i));
            }
        }
        return least;
    }

    private void change(int day) {
        if (last != NO_DAY && day != last) {
            least = Math.min(least, day - last);
        }
        last = day;
    }

    /** Whether one plain contract follows the other, so that nothing but their first and last days counts. */
    private static boolean isPlain(Timeline timeline) {
        ContractColumns contracts = timeline.contracts();
        boolean plain = timeline.statusesFrom() == timeline.statusesTo();
        int end = NO_DAY;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo() && plain; row++) {
            int start = contracts.startDay(row);
            plain = contracts.isPlain(row) && end <= start && start < contracts.endDay(row);
            end = contracts.endDay(row);
        }
        return plain;
    }

    private void readPlain(Timeline timeline) {
        ContractColumns contracts = timeline.contracts();
        int end = timeline.contractsTo();
        for (int row = timeline.contractsFrom(); row < end; row++) {
            if (row == timeline.contractsFrom() || !isRenewal(contracts, row)) {
                change(contracts.startDay(row));
            }
            if (row + 1 == end || !isRenewal(contracts, row + 1)) {
                change(contracts.endDay(row));
            }
        }
    }

    private static boolean isRenewal(ContractColumns contracts, int row) {
        return contracts.endDay(row - 1) == contracts.startDay(row)
                && contracts.mrr(row - 1) == contracts.mrr(row)
                && contracts.currency(row - 1) == contracts.currency(row)
                && contracts.endKind(row - 1) != EndKind.MIGRATED;
    }
}
