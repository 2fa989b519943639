package io.holdfast.core.ledger;

import java.util.Arrays;

/**
 * The states of one customer in time order: disjoint half-open intervals of days, each with a state. Days between them
 * are days without a state. Reused from customer to customer.
 */
public final class StateIntervals {
    private int[] from = new int[16];
    private int[] to = new int[16];
    private CustomerState[] states = new CustomerState[16];
    private int size;

    public int size() {
        return size;
    }

    public int from(int index) {
        return from[index];
    }

    public int to(int index) {
        return to[index];
    }

    public CustomerState state(int index) {
        return states[index];
    }

    void clear() {
        size = 0;
    }

    /** Adds an interval that starts no earlier than the last ends; joins it with the last when it goes on the same. */
    void add(int start, int end, CustomerState state) {
        if (start >= end) {
            return;
        }
        if (size > 0 && to[size - 1] == start && states[size - 1] == state) {
            to[size - 1] = end;
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            states = Arrays.copyOf(states, size * 2);
        }
        from[size] = start;
        to[size] = end;
        states[size++] = state;
    }

    /** The index of the interval that holds on a day, or -1. */
    public int indexAt(int day) {
        for (int i = 0; i < size; i++) {
            if (from[i] <= day && day < to[i]) {
                return i;
            }
        }
        return -1;
    }
}
