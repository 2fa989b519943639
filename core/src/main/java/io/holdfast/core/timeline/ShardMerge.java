package io.holdfast.core.timeline;

import io.holdfast.core.fact.FactKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Merges fresh facts into one shard, kind by kind: a kind without a fresh row keeps its very columns; in the others the runs
 * of customers between those touched are copied as they are.
 */
final class ShardMerge {
    private final TimelineShard shard;
    private final Fresh fresh;
    private final int[] sameCodes;

    /**
     * What is fresh for a shard.
     *
     * @param timelines the fresh facts
     * @param recoding what their codes become
     * @param customers the fresh customer of each customer of the shard, -1 for those untouched; empty when all are
     * @param joining fresh customers to add after the shard's last
     * @param added the kinds of which fresh customers get more; of the others they lose what the shard has of them
     */
    record Fresh(Timelines timelines, Recoding recoding, int[] customers, List<Integer> joining, Set<FactKind> added) {
        boolean anew(FactKind kind) {
            return !added.contains(kind);
        }
    }

    ShardMerge(TimelineShard shard, Fresh fresh) {
        this.shard = shard;
        this.fresh = fresh;
        this.sameCodes = IntStream.range(0, fresh.recoding.largestDictionary()).toArray();
    }

    TimelineShard run() {
        return new TimelineShard(customers(), contracts(), orders(), activities(), statuses(), attributes());
    }

    private TimelineShard.CustomerColumns customers() {
        List<Integer> stated = IntStream.range(0, fresh.customers.length)
                .filter(local -> fresh.customers[local] >= 0
                        && (fresh.anew(FactKind.CUSTOMER) || acquiredDay(fresh.customers[local]) != Day.NEVER))
                .boxed()
                .toList();
        if (fresh.joining.isEmpty() && stated.isEmpty()) {
            return shard.customerColumns();
        }
        IdColumn.Writer ids = new IdColumn.Writer();
        IntList acquired = new IntList();
        ids.copy(shard.customerColumns().ids(), 0, shard.customers());
        shard.customerColumns().acquiredDays().copy(0, shard.customers(), acquired);
        stated.forEach(local -> acquired.set(local, acquiredDay(fresh.customers[local])));
        for (int customer : fresh.joining) {
            ids.add(fresh.timelines.customerId(customer));
            acquired.add(acquiredDay(customer));
        }
        return new TimelineShard.CustomerColumns(shard.firstCustomer(), ids.build(), DayColumn.of(acquired));
    }

    private int acquiredDay(int customer) {
        TimelineShard from = fresh.timelines.shardOf(customer);
        return from.acquiredDay(customer - from.firstCustomer());
    }

    private ContractColumns contracts() {
        ContractWriter writer = new ContractWriter();
        boolean changed = merge(new Kind(
                FactKind.CONTRACT,
                (from, local) -> from.contracts().to(local) > from.contracts().from(local),
                (from, to) -> writer.copy(shard.contracts(), from, to),
                replaced -> {},
                (from, local) -> writer.addRows(from.contracts(), local, fresh.recoding.contracts()),
                writer::endCustomer));
        return changed ? writer.build() : shard.contracts();
    }

    private OrderColumns orders() {
        OrderColumns.Writer writer = new OrderColumns.Writer();
        int[] currencies = fresh.recoding.contracts().currencyCodes();
        boolean changed = merge(new Kind(
                FactKind.ORDER,
                (from, local) -> from.orders().to(local) > from.orders().from(local),
                (from, to) -> writer.copy(shard.orders(), from, to),
                local -> writer.addRows(shard.orders(), local, sameCodes),
                (from, local) -> writer.addRows(from.orders(), local, currencies),
                writer::endCustomer));
        return changed ? writer.build() : shard.orders();
    }

    private ActivityColumns activities() {
        ActivityWriter writer = new ActivityWriter();
        if (fresh.timelines.shards().stream().anyMatch(some -> some.activities().rows() > 0)) {
            writer.expect(shard.activities());
        }
        int[] names = fresh.recoding.activityNames();
        boolean changed = merge(new Kind(
                FactKind.ACTIVITY,
                (from, local) -> from.activities().to(local) > from.activities().from(local),
                fresh.anew(FactKind.ACTIVITY)
                        ? (from, to) -> writer.copyExactly(shard.activities(), from, to)
                        : (from, to) -> writer.copy(shard.activities(), from, to),
                local -> writer.continueAfter(shard.activities(), local),
                (from, local) -> writer.addRows(from.activities(), local, names),
                writer::endCustomer));
        return changed ? writer.build() : shard.activities();
    }

    private StatusColumns statuses() {
        StatusColumns.Writer writer = new StatusColumns.Writer();
        boolean changed = merge(new Kind(
                FactKind.STATUS,
                (from, local) -> from.statuses().to(local) > from.statuses().from(local),
                (from, to) -> writer.copy(shard.statuses(), from, to),
                local -> writer.addRows(shard.statuses(), local),
                (from, local) -> writer.addRows(from.statuses(), local),
                writer::endCustomer));
        return changed ? writer.build() : shard.statuses();
    }

    private Map<String, AttributeColumn> attributes() {
        Map<String, AttributeColumn> columns = new HashMap<>(shard.attributes());
        Set<String> names = new HashSet<>(fresh.recoding.values().keySet());
        if (fresh.anew(FactKind.ATTRIBUTE)) {
            names.addAll(columns.keySet());
        }
        names.forEach(name -> {
            int[] codes = fresh.recoding.values().getOrDefault(name, sameCodes);
            AttributeColumn.Writer writer = new AttributeColumn.Writer();
            AttributeColumn source = shard.attribute(name);
            boolean changed = merge(new Kind(
                    FactKind.ATTRIBUTE,
                    (from, local) -> from.attribute(name).has(local),
                    (from, to) -> writer.copy(source, from, to, sameCodes),
                    local -> writer.addRows(source, local, sameCodes),
                    (from, local) -> writer.addRows(from.attribute(name), local, codes),
                    writer::endCustomer));
            if (changed) {
                columns.put(name, writer.build());
            }
        });
        return columns;
    }

    /** How to merge one kind of fact. */
    private record Kind(FactKind fact, FreshRows has, Run copy, OldRows old, AddFresh add, Runnable end) {}

    private interface FreshRows {
        boolean has(TimelineShard from, int local);
    }

    private interface Run {
        void copy(int from, int to);
    }

    private interface OldRows {
        void add(int local);
    }

    private interface AddFresh {
        void add(TimelineShard from, int local);
    }

    /** Returns whether the kind changes or the shard has new customers; else nothing is written. */
    private boolean merge(Kind kind) {
        boolean anew = fresh.anew(kind.fact);
        int copied = 0;
        boolean changed = !fresh.joining.isEmpty();
        for (int local = 0; local < fresh.customers.length; local++) {
            int customer = fresh.customers[local];
            if (customer >= 0 && (anew || hasRows(kind, customer))) {
                copy(kind, copied, local);
                if (!anew) {
                    kind.old.add(local);
                }
                add(kind, customer);
                copied = local + 1;
                changed = true;
            }
        }
        if (changed) {
            copy(kind, copied, shard.customers());
            fresh.joining.forEach(customer -> add(kind, customer));
        }
        return changed;
    }

    private static void copy(Kind kind, int from, int to) {
        if (from < to) {
            kind.copy.copy(from, to);
        }
    }

    private boolean hasRows(Kind kind, int customer) {
        TimelineShard from = fresh.timelines.shardOf(customer);
        return kind.has.has(from, customer - from.firstCustomer());
    }

    private void add(Kind kind, int customer) {
        TimelineShard from = fresh.timelines.shardOf(customer);
        kind.add.add(from, customer - from.firstCustomer());
        kind.end.run();
    }
}
