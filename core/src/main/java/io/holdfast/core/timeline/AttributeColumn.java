package io.holdfast.core.timeline;

import java.util.Arrays;

/**
 * One attribute of every customer of a shard, with its history. Values are codes into the attribute's dictionary (see
 * {@link Timelines#values}); code 0 is "not known".
 */
public final class AttributeColumn {
    static final AttributeColumn EMPTY = new Writer().build();

    private final int customers;

    /** The value that holds from the beginning, shape (customers). */
    private final Codes first;

    /** Customers whose value changes, ascending, and where each one's changes begin, shape (changed + 1). */
    private final int[] changed;

    private final int[] starts;
    private final int[] fromDays;
    private final Codes codes;

    private AttributeColumn(Writer writer) {
        this.customers = writer.customers;
        this.first = writer.first.build();
        this.changed = writer.changed.toArray();
        this.starts = writer.starts.toArray();
        this.fromDays = writer.fromDays.toArray();
        this.codes = writer.codes.build();
    }

    /** The value's code that held on a day. */
    public int code(int local, int day) {
        if (local >= customers) {
            return 0;
        }
        int code = first.get(local);
        int at = changed.length == 0 ? -1 : Arrays.binarySearch(changed, local);
        if (at >= 0) {
            for (int i = starts[at]; i < starts[at + 1] && fromDays[i] <= day; i++) {
                code = codes.get(i);
            }
        }
        return code;
    }

    /**
     * On which of several days, at most 64, the value was one of those wanted: bit i of the i-th.
     *
     * @param wanted by code
     */
    long among(int local, int[] days, boolean[] wanted) {
        if (local >= customers || changed.length == 0 || Arrays.binarySearch(changed, local) < 0) {
            return wanted[local < customers ? first.get(local) : 0] ? -1L >>> (Long.SIZE - days.length) : 0;
        }
        long among = 0;
        for (int i = 0; i < days.length; i++) {
            among |= wanted[code(local, days[i])] ? 1L << i : 0;
        }
        return among;
    }

    /** Calls back for every value of a customer and the day it holds from, {@link Day#ALWAYS} for the first. */
    void forEach(int local, Row row) {
        if (local >= customers) {
            return;
        }
        if (first.get(local) != 0) {
            row.accept(Day.ALWAYS, first.get(local));
        }
        int at = Arrays.binarySearch(changed, local);
        for (int i = at < 0 ? 0 : starts[at]; i < (at < 0 ? 0 : starts[at + 1]); i++) {
            row.accept(fromDays[i], codes.get(i));
        }
    }

    /** A value's code and the day it holds from. */
    @FunctionalInterface
    interface Row {
        void accept(int fromDay, int code);
    }

    /** Whether anything was ever said of the customer. */
    boolean has(int local) {
        return local < customers && (first.get(local) != 0 || Arrays.binarySearch(changed, local) >= 0);
    }

    long bytes() {
        return first.bytes() + 4L * (changed.length + starts.length + fromDays.length) + codes.bytes();
    }

    /** Collects values, one customer after the other; customers without any may be left out. */
    static final class Writer {
        private final CodesWriter first = new CodesWriter();
        private final IntList changed = new IntList();
        private final IntList starts = new IntList();
        private final IntList fromDays = new IntList();
        private final CodesWriter codes = new CodesWriter();
        private final RowBuffer<Value> pending = new RowBuffer<>(Value::compareByDay);
        private int customers;
        private int always;

        Writer() {
            starts.add(0);
        }

        private record Value(int fromDay, int code) {
            int compareByDay(Value other) {
                return Integer.compare(fromDay, other.fromDay);
            }
        }

        void add(int fromDay, int code) {
            pending.add(new Value(fromDay, code));
        }

        void addRows(AttributeColumn source, int local, int[] newCodes) {
            if (local >= source.customers) {
                return;
            }
            if (source.first.get(local) != 0) {
                add(Day.ALWAYS, newCodes[source.first.get(local)]);
            }
            int at = Arrays.binarySearch(source.changed, local);
            if (at >= 0) {
                for (int i = source.starts[at]; i < source.starts[at + 1]; i++) {
                    add(source.fromDays[i], newCodes[source.codes.get(i)]);
                }
            }
        }

        /** Ends the customer after the last ended. */
        void endCustomer() {
            endCustomer(customers);
        }

        /** Adds customers {@code [from, to)} of another column, which may know fewer. */
        void copy(AttributeColumn source, int from, int to, int[] newCodes) {
            for (int local = from; local < to; local++) {
                addRows(source, local, newCodes);
                endCustomer();
            }
        }

        /** Ends customer {@code local}: what has been added is his; those left out before him have nothing. */
        void endCustomer(int local) {
            while (customers < local) {
                first.add(0);
                customers++;
            }
            always = 0;
            int before = fromDays.size();
            pending.drain(this::write);
            first.add(always);
            if (fromDays.size() > before) {
                changed.add(local);
                starts.add(fromDays.size());
            }
            customers++;
        }

        private void write(Value value) {
            if (value.fromDay == Day.ALWAYS) {
                always = value.code;
            } else {
                fromDays.add(value.fromDay);
                codes.add(value.code);
            }
        }

        AttributeColumn build() {
            return new AttributeColumn(this);
        }
    }
}
