package io.holdfast.core.timeline;

import io.holdfast.core.fact.EndKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Collects the rows of one shard and sorts each customer's by day. */
final class ShardBuilder {
    private final int firstCustomer;
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> acquired = new ArrayList<>();
    private final List<Coded> contracts = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Status> statuses = new ArrayList<>();
    private final Map<String, List<Value>> attributes = new HashMap<>();

    ShardBuilder(int firstCustomer) {
        this.firstCustomer = firstCustomer;
    }

    private record Coded(int local, ContractRow row, int currency, int plan) {}

    private record Order(int local, int day, long amount, int currency) {}

    private record Activity(int local, int day, int name, double value) {}

    private record Status(int local, int day, boolean isVoid) {}

    private record Value(int local, int fromDay, int code) {}

    int firstCustomer() {
        return firstCustomer;
    }

    int customers() {
        return ids.size();
    }

    void customer(String id, int acquiredDay) {
        ids.add(id);
        acquired.add(acquiredDay);
    }

    void contract(ContractRow row, int currency, int plan) {
        contracts.add(new Coded(ids.size() - 1, row, currency, plan));
    }

    void order(int day, long amount, int currency) {
        orders.add(new Order(ids.size() - 1, day, amount, currency));
    }

    void activity(int day, int name, double value) {
        activities.add(new Activity(ids.size() - 1, day, name, value));
    }

    void status(int day, boolean isVoid) {
        statuses.add(new Status(ids.size() - 1, day, isVoid));
    }

    void attribute(String name, int code, int fromDay) {
        attributes.computeIfAbsent(name, unused -> new ArrayList<>()).add(new Value(ids.size() - 1, fromDay, code));
    }

    TimelineShard build() {
        int[] acquiredDays = acquired.stream().mapToInt(Integer::intValue).toArray();
        Map<String, AttributeColumn> columns = new HashMap<>();
        attributes.forEach((name, rows) -> columns.put(name, attributeColumn(rows)));
        return new TimelineShard(
                new TimelineShard.CustomerColumns(firstCustomer, ids.toArray(String[]::new), acquiredDays),
                contractColumns(),
                orderColumns(),
                activityColumns(),
                statusColumns(),
                columns);
    }

    private ContractColumns contractColumns() {
        contracts.sort(Comparator.comparingInt(Coded::local)
                .thenComparingInt(c -> c.row().startDay())
                .thenComparingInt(c -> c.row().endDay()));
        int n = contracts.size();
        ContractColumns.Columns columns = new ContractColumns.Columns(
                offsets(contracts, Coded::local),
                contracts.stream().mapToInt(c -> c.row().startDay()).toArray(),
                contracts.stream().mapToInt(c -> c.row().endDay()).toArray(),
                contracts.stream().mapToLong(c -> c.row().mrr()).toArray(),
                new byte[n],
                new short[n],
                new byte[n]);
        ContractRow[] rare = new ContractRow[n];
        for (int i = 0; i < n; i++) {
            Coded coded = contracts.get(i);
            columns.currencies()[i] = (byte) coded.currency();
            columns.plans()[i] = (short) coded.plan();
            columns.endKinds()[i] = (byte) coded.row().endKind().ordinal();
            if (!isPlain(coded.row())) {
                rare[i] = coded.row();
            }
        }
        return new ContractColumns(columns, rare);
    }

    private static boolean isPlain(ContractRow row) {
        ContractRow plain = ContractRow.of(row.startDay(), row.endDay(), row.mrr(), row.currency());
        ContractRow same = new ContractRow(
                row.startDay(),
                row.endDay(),
                row.requestedDay(),
                row.billingEndDay(),
                row.trialEndDay(),
                "",
                row.currency(),
                row.listMrr(),
                row.mrr(),
                row.netMrr(),
                row.metered(),
                EndKind.UNKNOWN,
                row.reason(),
                row.pauses(),
                row.pastDue());
        return plain.equals(same);
    }

    private OrderColumns orderColumns() {
        orders.sort(Comparator.comparingInt(Order::local).thenComparingInt(Order::day));
        byte[] currencies = new byte[orders.size()];
        for (int i = 0; i < currencies.length; i++) {
            currencies[i] = (byte) orders.get(i).currency();
        }
        return new OrderColumns(
                offsets(orders, Order::local),
                orders.stream().mapToInt(Order::day).toArray(),
                orders.stream().mapToLong(Order::amount).toArray(),
                currencies);
    }

    private ActivityColumns activityColumns() {
        activities.sort(Comparator.comparingInt(Activity::local).thenComparingInt(Activity::day));
        short[] names = new short[activities.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = (short) activities.get(i).name();
        }
        return new ActivityColumns(
                offsets(activities, Activity::local),
                activities.stream().mapToInt(Activity::day).toArray(),
                names,
                activities.stream().mapToDouble(Activity::value).toArray());
    }

    private StatusColumns statusColumns() {
        statuses.sort(Comparator.comparingInt(Status::local).thenComparingInt(Status::day));
        boolean[] voids = new boolean[statuses.size()];
        for (int i = 0; i < voids.length; i++) {
            voids[i] = statuses.get(i).isVoid();
        }
        return new StatusColumns(
                offsets(statuses, Status::local),
                statuses.stream().mapToInt(Status::day).toArray(),
                voids);
    }

    private AttributeColumn attributeColumn(List<Value> rows) {
        rows.sort(Comparator.comparingInt(Value::local).thenComparingInt(Value::fromDay));
        int[] first = new int[ids.size()];
        Map<Integer, AttributeColumn.History> changed = new HashMap<>();
        int[] offsets = offsets(rows, Value::local);
        for (int local = 0; local < first.length; local++) {
            List<Value> history = rows.subList(offsets[local], offsets[local + 1]);
            if (!history.isEmpty() && history.get(history.size() - 1).fromDay() == Day.ALWAYS) {
                first[local] = history.get(history.size() - 1).code();
            } else if (!history.isEmpty()) {
                changed.put(
                        local,
                        new AttributeColumn.History(
                                history.stream().mapToInt(Value::fromDay).toArray(),
                                history.stream().mapToInt(Value::code).toArray()));
            }
        }
        return new AttributeColumn(first, Map.copyOf(changed));
    }

    /** Where each customer's rows begin in rows sorted by customer, shape (customers + 1). */
    private <T> int[] offsets(List<T> rows, ToIntFunction<T> local) {
        int[] offsets = new int[ids.size() + 1];
        for (T row : rows) {
            offsets[local.applyAsInt(row) + 1]++;
        }
        for (int i = 0; i < ids.size(); i++) {
            offsets[i + 1] += offsets[i];
        }
        return offsets;
    }
}
