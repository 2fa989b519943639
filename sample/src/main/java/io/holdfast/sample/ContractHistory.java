package io.holdfast.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The contract rows of one unbroken stay, written down as it goes on: one row is open, the earlier ones are closed. */
final class ContractHistory {
    private final List<Contract> done;
    private Terms terms;
    private int from;
    private int trialEnds;
    private int termEnds;
    private List<DayRange> pauses = new ArrayList<>();
    private List<DayRange> pastDue = new ArrayList<>();

    /** Opens the first row; finished rows go to {@code done}, behind those of earlier stays. */
    ContractHistory(List<Contract> done, Terms terms, int from, int trialEnds) {
        this.done = done;
        this.terms = terms;
        this.from = from;
        this.trialEnds = trialEnds;
        this.termEnds = terms.annual() ? yearAfter(from) : Window.NEVER;
    }

    Terms terms() {
        return terms;
    }

    int from() {
        return from;
    }

    int termEnds() {
        return termEnds;
    }

    /** New terms from that day: the old row ends as migrated and a new one starts. */
    void change(int day, Terms newTerms) {
        int end = termEnds;
        close(Ending.migrated(day));
        restart(day, newTerms, end);
    }

    /** A year more: in place when the contract renews by itself, as a new row when it had to be signed again. */
    void renew() {
        int day = termEnds;
        if (terms.autoRenew()) {
            termEnds = yearAfter(day);
        } else {
            close(Ending.migrated(day));
            restart(day, terms.asOf(day), yearAfter(day));
        }
    }

    void pause(DayRange range) {
        pauses.add(range);
    }

    void overdue(DayRange range) {
        pastDue.add(range);
    }

    void close(Ending ending) {
        done.add(new Contract(
                done.size() + 1, terms, from, trialEnds, termEnds, ending, List.copyOf(pauses), List.copyOf(pastDue)));
    }

    private void restart(int day, Terms newTerms, int newTermEnds) {
        terms = newTerms;
        from = day;
        trialEnds = Window.NEVER;
        termEnds = newTermEnds;
        pauses = new ArrayList<>();
        pastDue = new ArrayList<>();
    }

    private static int yearAfter(int day) {
        return (int) LocalDate.ofEpochDay(day).plusYears(1).toEpochDay();
    }
}
