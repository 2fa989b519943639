package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.Timeline;
import java.util.BitSet;

/** The codes of a text field that some customers have ever had. */
record SeenValues(String name, Whose whose) implements Fold<BitSet, BitSet> {

    /** The customers to whom a test applies on a day. */
    record Whose(CustomerTest test, int day) {}

    @Override
    public BitSet start() {
        return new BitSet();
    }

    @Override
    public void accept(BitSet state, Timeline timeline) {
        if (!whose.test().test(timeline, whose.day())) {
            return;
        }
        boolean isPlan = name.equals("plan");
        if (isPlan || name.equals("currency")) {
            ContractColumns contracts = timeline.contracts();
            for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
                state.set(isPlan ? contracts.plan(row) : contracts.currency(row));
            }
        } else {
            timeline.attributeCodes(name, state::set);
        }
    }

    @Override
    public BitSet merge(BitSet left, BitSet right) {
        left.or(right);
        return left;
    }

    @Override
    public BitSet finish(BitSet state) {
        return state;
    }
}
