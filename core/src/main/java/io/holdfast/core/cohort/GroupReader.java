package io.holdfast.core.cohort;

import io.holdfast.core.timeline.AttributeColumn;
import io.holdfast.core.timeline.TimelineShard;
import java.util.List;

/** Reads which slots of a {@link Grouping} a customer of a shard belongs to. Made for one thread. */
final class GroupReader {
    private final List<AttributeColumn> columns;
    private final int[] bases;
    private final int[] slots;

    GroupReader(Grouping grouping, TimelineShard shard) {
        this.columns = grouping.attributes().stream().map(shard::attribute).toList();
        this.bases = new int[columns.size()];
        this.slots = new int[columns.size() + 1];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = grouping.slot(i, 0);
        }
    }

    /** The slots of a customer by the values on a day, slot 0 (everybody) among them; overwritten by the next call. */
    int[] read(int local, int day) {
        for (int i = 0; i < bases.length; i++) {
            slots[i + 1] = bases[i] + columns.get(i).code(local, day);
        }
        return slots;
    }
}
