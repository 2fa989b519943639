package io.holdfast.core.timeline;

/** Where each customer's rows begin and end in a column. A kind nobody has a row of costs nothing. */
final class Offsets {
    /** Shape (customers + 1), or empty when there is no row at all. */
    private final int[] starts;

    private Offsets(int[] starts) {
        this.starts = starts;
    }

    /** @param ends the row after each customer's last, in order of the customers */
    static Offsets of(IntList ends) {
        int customers = ends.size();
        if (customers == 0 || ends.get(customers - 1) == 0) {
            return new Offsets(new int[0]);
        }
        int[] starts = new int[customers + 1];
        for (int i = 0; i < customers; i++) {
            starts[i + 1] = ends.get(i);
        }
        return new Offsets(starts);
    }

    int from(int local) {
        return starts.length == 0 ? 0 : starts[local];
    }

    int to(int local) {
        return starts.length == 0 ? 0 : starts[local + 1];
    }

    int rows() {
        return starts.length == 0 ? 0 : starts[starts.length - 1];
    }

    long bytes() {
        return 4L * starts.length;
    }

    /** Adds the ends of customers {@code [from, to)} to a list whose rows so far end at {@code base}. */
    void copyEnds(int from, int to, int base, IntList ends) {
        int shift = base - from(from);
        for (int local = from; local < to; local++) {
            ends.add(to(local) + shift);
        }
    }
}
