package io.holdfast.core.timeline;

import java.util.Arrays;
import java.util.List;

/** Writes one customer after the other for {@link TimelinesCodec}; {@link TimelineReader} is its mirror. */
final class TimelineWriter {
    /** Bits that say what the activity of a customer has beside days. */
    static final int NAMES = 1;

    static final int VALUES = 2;

    private final List<String> attributes;
    private final PackedWriter bytes;
    private int[] days = new int[256];
    private int[] names = new int[256];
    private double[] values = new double[256];
    private int rows;

    TimelineWriter(List<String> attributes, PackedWriter bytes) {
        this.attributes = attributes;
        this.bytes = bytes;
    }

    void write(Timeline timeline) {
        bytes.text(timeline.customerId());
        bytes.number(timeline.acquiredDay());
        contracts(timeline);
        orders(timeline);
        statuses(timeline);
        activity(timeline);
        for (String name : attributes) {
            attribute(timeline.shard().attribute(name), timeline.local());
        }
    }

    private void contracts(Timeline timeline) {
        ContractColumns contracts = timeline.contracts();
        bytes.count(timeline.contractsTo() - timeline.contractsFrom());
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            bytes.number(contracts.startDay(row));
            bytes.number(contracts.endDay(row));
            bytes.number(contracts.mrr(row));
            bytes.count(contracts.currency(row));
            bytes.count(contracts.plan(row));
            bytes.count(contracts.endKind(row).ordinal());
            bytes.count(contracts.term(row).code(contracts.startDay(row)));
            bytes.count(contracts.isPlain(row) ? 0 : 1);
            if (!contracts.isPlain(row)) {
                rare(contracts, row);
            }
        }
    }

    private void rare(ContractColumns contracts, int row) {
        bytes.number(contracts.requestedDay(row));
        bytes.number(contracts.billingEndDay(row));
        bytes.number(contracts.trialEndDay(row));
        bytes.number(contracts.listMrr(row));
        bytes.number(contracts.netMrr(row));
        bytes.count(contracts.metered(row) ? 1 : 0);
        bytes.text(contracts.reason(row));
        ranges(contracts.pauses(row));
        ranges(contracts.pastDue(row));
    }

    private void ranges(List<DayRange> ranges) {
        bytes.count(ranges.size());
        for (DayRange range : ranges) {
            bytes.number(range.from());
            bytes.number(range.to());
        }
    }

    private void orders(Timeline timeline) {
        OrderColumns orders = timeline.orders();
        bytes.count(timeline.ordersTo() - timeline.ordersFrom());
        int before = 0;
        for (int row = timeline.ordersFrom(); row < timeline.ordersTo(); row++) {
            bytes.number((long) orders.day(row) - before);
            before = orders.day(row);
            bytes.number(orders.amount(row));
            bytes.count(orders.currency(row));
        }
    }

    private void statuses(Timeline timeline) {
        StatusColumns statuses = timeline.statuses();
        bytes.count(timeline.statusesTo() - timeline.statusesFrom());
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            bytes.number(statuses.day(row));
            bytes.count(statuses.isVoid(row) ? 1 : 0);
        }
    }

    private void activity(Timeline timeline) {
        rows = 0;
        timeline.activities().forEach(timeline.local(), this::collect);
        int has = 0;
        for (int i = 0; i < rows; i++) {
            has |= (names[i] != 0 ? NAMES : 0) | (values[i] != 0 ? VALUES : 0);
        }
        bytes.count(rows);
        bytes.count(has);
        int before = 0;
        for (int i = 0; i < rows; i++) {
            bytes.number((long) days[i] - before);
            before = days[i];
        }
        for (int i = 0; i < rows && (has & NAMES) != 0; i++) {
            bytes.count(names[i]);
        }
        for (int i = 0; i < rows && (has & VALUES) != 0; i++) {
            bytes.real(values[i]);
        }
    }

    private void collect(int day, int name, double value) {
        if (rows == days.length) {
            days = Arrays.copyOf(days, rows * 2);
            names = Arrays.copyOf(names, rows * 2);
            values = Arrays.copyOf(values, rows * 2);
        }
        days[rows] = day;
        names[rows] = name;
        values[rows] = value;
        rows++;
    }

    private void attribute(AttributeColumn column, int local) {
        rows = 0;
        column.forEach(local, (fromDay, code) -> collect(fromDay, code, 0));
        bytes.count(rows);
        for (int i = 0; i < rows; i++) {
            bytes.number(days[i]);
            bytes.count(names[i]);
        }
    }
}
