package io.holdfast.core.timeline;

import java.util.Arrays;

/** A growing list of ints without boxes. */
final class IntList {
    private int[] items = new int[16];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return items[index];
    }

    void set(int index, int item) {
        items[index] = item;
    }

    void clear() {
        size = 0;
    }

    void add(int item) {
        room(1);
        items[size++] = item;
    }

    void addAll(int[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, items, size, count);
        size += count;
    }

    /** Makes the list longer by so many items, which the caller writes at the end of the array returned. */
    int[] extend(int more) {
        room(more);
        size += more;
        return items;
    }

    /** Makes room for so many items in all. */
    void expect(int items) {
        room(Math.max(0, items - size));
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    private void room(int more) {
        if (size + more > items.length) {
            items = Arrays.copyOf(items, Math.max(size + more, items.length * 2));
        }
    }
}
