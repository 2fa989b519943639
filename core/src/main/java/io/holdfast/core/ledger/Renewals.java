package io.holdfast.core.ledger;

import java.util.List;

/**
 * The contracts that came up for renewal in a period and what became of them. Sums over disjoint groups add up.
 *
 * @param due contracts whose term ended, less those not decided yet
 * @param renewed of these, those that went on
 * @param ranOn of these, those whose own service ran past the term; the others were followed by a new contract
 * @param undecided contracts due so lately that a successor may still come; in none of the above
 * @param unstated contracts that ended without a term, a stated expiry or a successor: nobody can say whether they were due
 * @param dueAmounts recurring revenue of those due, minor units a month, by index of currency
 * @param renewedAmounts recurring revenue of those renewed, as it was before, by index of currency
 */
public record Renewals(
        long due,
        long renewed,
        long ranOn,
        long undecided,
        long unstated,
        List<Long> dueAmounts,
        List<Long> renewedAmounts) {

    public Renewals {
        dueAmounts = List.copyOf(dueAmounts);
        renewedAmounts = List.copyOf(renewedAmounts);
    }
}
