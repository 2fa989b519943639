package io.holdfast.core.ledger;

import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.List;
import java.util.stream.IntStream;

/** In which currencies contracts pay; orders may be in others. */
public final class ContractCurrencies {
    private ContractCurrencies() {}

    /** Indices into {@link Timelines#currencies()}, ascending. */
    public static List<Integer> of(Timelines timelines) {
        boolean[] used = new boolean[timelines.currencies().size()];
        for (TimelineShard shard : timelines.shards()) {
            ContractColumns contracts = shard.contracts();
            for (int row = 0; row < contracts.rows(); row++) {
                used[contracts.currency(row)] = true;
            }
        }
        return IntStream.range(1, used.length)
                .filter(code -> used[code])
                .boxed()
                .toList();
    }
}
