package io.holdfast.core.timeline;

/**
 * Orders of a shard's customers, in order of day; orders of one day stay in the order they came. Amounts are net minor
 * units; a return has a negative amount.
 */
public final class OrderColumns {
    private final Offsets offsets;
    private final DayColumn days;
    private final AmountColumn amounts;
    private final Codes currencies;

    private OrderColumns(Offsets offsets, DayColumn days, AmountColumn amounts, Codes currencies) {
        this.offsets = offsets;
        this.days = days;
        this.amounts = amounts;
        this.currencies = currencies;
    }

    public int from(int local) {
        return offsets.from(local);
    }

    public int to(int local) {
        return offsets.to(local);
    }

    public int day(int row) {
        return days.get(row);
    }

    public long amount(int row) {
        return amounts.get(row);
    }

    /** Index into {@link Timelines#currencies()}. */
    public int currency(int row) {
        return currencies.get(row);
    }

    public long rows() {
        return offsets.rows();
    }

    /** Memory taken by these columns. */
    public long bytes() {
        return offsets.bytes() + days.bytes() + amounts.bytes() + currencies.bytes();
    }

    DayRange extent() {
        return days.extent();
    }

    void readPurchaseDays(int local, DayList into) {
        into.clear();
        for (int row = from(local); row < to(local); row++) {
            if (amounts.get(row) >= 0) {
                into.add(days.get(row));
            }
        }
    }

    /** Collects orders, one customer after the other. */
    static final class Writer {
        private final IntList ends = new IntList();
        private final IntList days = new IntList();
        private final AmountColumn.Writer amounts = new AmountColumn.Writer();
        private final CodesWriter currencies = new CodesWriter();
        private final RowBuffer<Order> pending = new RowBuffer<>(Order::compareByDay);

        private record Order(int day, long amount, int currency) {
            int compareByDay(Order other) {
                return Integer.compare(day, other.day);
            }
        }

        void add(int day, long amount, int currency) {
            pending.add(new Order(day, amount, currency));
        }

        void addRows(OrderColumns source, int local, int[] currencyCodes) {
            for (int row = source.from(local); row < source.to(local); row++) {
                add(source.day(row), source.amount(row), currencyCodes[source.currency(row)]);
            }
        }

        void endCustomer() {
            pending.drain(order -> {
                days.add(order.day);
                amounts.add(order.amount);
                currencies.add(order.currency);
            });
            ends.add(days.size());
        }

        void copy(OrderColumns source, int from, int to) {
            int first = source.from(from);
            int last = source.to(to - 1);
            source.offsets.copyEnds(from, to, days.size(), ends);
            source.days.copy(first, last, days);
            amounts.copy(source.amounts, first, last);
            currencies.copy(source.currencies, first, last);
        }

        OrderColumns build() {
            return new OrderColumns(Offsets.of(ends), DayColumn.of(days), amounts.build(), currencies.build());
        }
    }
}
