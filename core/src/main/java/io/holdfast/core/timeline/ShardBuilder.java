package io.holdfast.core.timeline;

import java.util.HashMap;
import java.util.Map;

/** Collects the rows of one shard, customer after customer, each kind straight into its columns. */
final class ShardBuilder {
    private final int firstCustomer;
    private final IdColumn.Writer ids = new IdColumn.Writer();
    private final IntList acquired = new IntList();
    private final ContractWriter contracts = new ContractWriter();
    private final OrderColumns.Writer orders = new OrderColumns.Writer();
    private final ActivityWriter activities = new ActivityWriter();
    private final StatusColumns.Writer statuses = new StatusColumns.Writer();
    private final Map<String, AttributeColumn.Writer> attributes = new HashMap<>();

    ShardBuilder(int firstCustomer) {
        this.firstCustomer = firstCustomer;
    }

    int firstCustomer() {
        return firstCustomer;
    }

    int customers() {
        return acquired.size();
    }

    void customer(String id, int acquiredDay) {
        endCustomer();
        ids.add(id);
        acquired.add(acquiredDay);
    }

    ContractWriter contracts() {
        return contracts;
    }

    OrderColumns.Writer orders() {
        return orders;
    }

    ActivityWriter activities() {
        return activities;
    }

    StatusColumns.Writer statuses() {
        return statuses;
    }

    AttributeColumn.Writer attribute(String name) {
        return attributes.computeIfAbsent(name, unused -> new AttributeColumn.Writer());
    }

    TimelineShard build() {
        endCustomer();
        Map<String, AttributeColumn> columns = new HashMap<>();
        attributes.forEach((name, writer) -> columns.put(name, writer.build()));
        return new TimelineShard(
                new TimelineShard.CustomerColumns(firstCustomer, ids.build(), DayColumn.of(acquired)),
                contracts.build(),
                orders.build(),
                activities.build(),
                statuses.build(),
                columns);
    }

    private void endCustomer() {
        int local = customers() - 1;
        if (local < 0) {
            return;
        }
        contracts.endCustomer();
        orders.endCustomer();
        activities.endCustomer();
        statuses.endCustomer();
        attributes.values().forEach(writer -> writer.endCustomer(local));
    }
}
