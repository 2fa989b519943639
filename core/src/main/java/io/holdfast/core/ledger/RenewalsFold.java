package io.holdfast.core.ledger;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Counts the contracts due for renewal in a period. The segment is read on the day before each was due. */
public final class RenewalsFold implements Fold<long[][], Renewals> {
    private static final int DUE = 0;
    private static final int RENEWED = 1;
    private static final int RAN_ON = 2;
    private static final int UNDECIDED = 3;
    private static final int UNSTATED = 4;
    private static final int DUE_AMOUNTS = 1;
    private static final int RENEWED_AMOUNTS = 2;

    private final Ledger ledger;
    private final Period period;
    private final CustomerTest segment;

    private RenewalsFold(Ledger ledger, Period period, CustomerTest segment) {
        this.ledger = ledger;
        this.period = period;
        this.segment = segment;
    }

    public static Renewals of(Ledger ledger, Period period, CustomerTest segment) {
        return FoldRunner.run(ledger.timelines(), new RenewalsFold(ledger, period, segment));
    }

    /** Counts, then the amounts of those due and of those renewed by currency. */
    @Override
    public long[][] start() {
        int currencies = ledger.timelines().currencies().size();
        return new long[][] {new long[UNSTATED + 1], new long[currencies], new long[currencies]};
    }

    @Override
    public void accept(long[][] state, Timeline timeline) {
        accept(state, timeline, new RenewalReader(ledger));
    }

    @Override
    public void acceptAll(long[][] state, TimelineShard shard, int from, int to) {
        RenewalReader reader = new RenewalReader(ledger);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(state, timeline.moveTo(local), reader);
        }
    }

    private void accept(long[][] state, Timeline timeline, RenewalReader reader) {
        ContractColumns contracts = timeline.contracts();
        reader.read(timeline, period, (row, day, outcome) -> {
            if (segment.test(timeline, day - 1)) {
                count(state, outcome, contracts.currency(row), reader.amount(contracts, row));
            }
        });
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            if (reader.isUnstated(timeline, row, period) && segment.test(timeline, contracts.endDay(row) - 1)) {
                state[0][UNSTATED]++;
            }
        }
    }

    private static void count(long[][] state, RenewalReader.Outcome outcome, int currency, long amount) {
        if (outcome == RenewalReader.Outcome.UNDECIDED) {
            state[0][UNDECIDED]++;
            return;
        }
        state[0][DUE]++;
        state[DUE_AMOUNTS][currency] = Math.addExact(state[DUE_AMOUNTS][currency], amount);
        if (outcome != RenewalReader.Outcome.LAPSED) {
            state[0][RENEWED]++;
            state[0][RAN_ON] += outcome == RenewalReader.Outcome.RAN_ON ? 1 : 0;
            state[RENEWED_AMOUNTS][currency] = Math.addExact(state[RENEWED_AMOUNTS][currency], amount);
        }
    }

    @Override
    public long[][] merge(long[][] left, long[][] right) {
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left[i].length; j++) {
                left[i][j] = Math.addExact(left[i][j], right[i][j]);
            }
        }
        return left;
    }

    @Override
    public Renewals finish(long[][] state) {
        long[] counts = state[0];
        return new Renewals(
                counts[DUE],
                counts[RENEWED],
                counts[RAN_ON],
                counts[UNDECIDED],
                counts[UNSTATED],
                list(state[DUE_AMOUNTS]),
                list(state[RENEWED_AMOUNTS]));
    }

    private static List<Long> list(long[] amounts) {
        return Arrays.stream(amounts).boxed().collect(Collectors.toList());
    }
}
