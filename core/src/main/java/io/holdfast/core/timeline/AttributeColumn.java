package io.holdfast.core.timeline;

import java.util.Map;

/**
 * One attribute of every customer of a shard, with its history. Values are codes into the attribute's dictionary (see
 * {@link Timelines#values}); code 0 is "not known".
 */
public final class AttributeColumn {
    static final AttributeColumn EMPTY = new AttributeColumn(new int[0], Map.of());

    /** The value that has always held, shape (customers); for customers with a history, the value before its first row. */
    private final int[] first;

    private final Map<Integer, History> changed;

    AttributeColumn(int[] first, Map<Integer, History> changed) {
        this.first = first;
        this.changed = changed;
    }

    /** Values in order of the days from which they hold. */
    record History(int[] fromDay, int[] code) {}

    /** The value's code that held on a day. */
    public int code(int local, int day) {
        if (local >= first.length) {
            return 0;
        }
        int code = first[local];
        History history = changed.isEmpty() ? null : changed.get(local);
        if (history != null) {
            for (int i = 0; i < history.fromDay.length && history.fromDay[i] <= day; i++) {
                code = history.code[i];
            }
        }
        return code;
    }
}
