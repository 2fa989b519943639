package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The rows of the customer under way: most come in order, so they are only sorted when one does not. */
final class RowBuffer<T> {
    private final Comparator<T> order;
    private final List<T> rows = new ArrayList<>();
    private boolean sorted = true;

    RowBuffer(Comparator<T> order) {
        this.order = order;
    }

    void add(T row) {
        sorted &= rows.isEmpty() || order.compare(rows.get(rows.size() - 1), row) <= 0;
        rows.add(row);
    }

    /** Hands over the rows in order, equal ones as they came, and forgets them. */
    void drain(Consumer<T> target) {
        if (!sorted) {
            rows.sort(order);
        }
        rows.forEach(target);
        rows.clear();
        sorted = true;
    }
}
