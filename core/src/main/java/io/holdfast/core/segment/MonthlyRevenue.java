package io.holdfast.core.segment;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/**
 * Monthly recurring revenue of a customer as a feature: the sum over his running contracts, see {@link RunningContracts}.
 * Undefined before the first contract began, and where several currencies would be added up.
 */
final class MonthlyRevenue {
    private MonthlyRevenue() {}

    static long on(Timeline timeline, int day) {
        boolean none = timeline.contractsFrom() == timeline.contractsTo()
                || timeline.contracts().startDay(timeline.contractsFrom()) > day;
        if (none || RunningContracts.currency(timeline, day) == RunningContracts.MIXED) {
            return Feature.UNDEFINED;
        }
        return RunningContracts.mrr(timeline, day);
    }

    /** On several days that go up; contract by contract where all are of one currency (bench: figures). */
    static void onEach(Timeline timeline, int[] days, long[] into) {
        int from = timeline.contractsFrom();
        int to = timeline.contractsTo();
        ContractColumns contracts = timeline.contracts();
        if (from == to || !areOfOneCurrency(contracts, from, to)) {
            for (int i = 0; i < days.length; i++) {
                into[i] = on(timeline, days[i]);
            }
            return;
        }
        Arrays.fill(into, 0);
        for (int row = from; row < to; row++) {
            add(contracts, row, days, into);
        }
        int first = contracts.startDay(from);
        for (int i = 0; i < days.length && days[i] < first; i++) {
            into[i] = Feature.UNDEFINED;
        }
    }

    private static boolean areOfOneCurrency(ContractColumns contracts, int from, int to) {
        for (int row = from + 1; row < to; row++) {
            if (contracts.currency(row) != contracts.currency(from)) {
                return false;
            }
        }
        return true;
    }

    private static void add(ContractColumns contracts, int row, int[] days, long[] into) {
        if (!contracts.isPlain(row)) {
            for (int i = 0; i < days.length; i++) {
                into[i] = Math.addExact(into[i], RunningContracts.mrr(contracts, row, days[i]));
            }
            return;
        }
        long amount = contracts.mrr(row);
        int start = contracts.startDay(row);
        int end = contracts.endDay(row);
        for (int i = 0; i < days.length; i++) {
            into[i] = Math.addExact(into[i], start <= days[i] && days[i] < end ? amount : 0);
        }
    }
}
