package io.holdfast.core.timeline;

import java.util.Map;

/**
 * The columns of some tens of thousands of neighbouring customers: the unit of parallel work, of snapshots and of
 * appending. Immutable.
 */
public final class TimelineShard {
    private final CustomerColumns customers;
    private final ContractColumns contracts;
    private final OrderColumns orders;
    private final ActivityColumns activities;
    private final StatusColumns statuses;
    private final Map<String, AttributeColumn> attributes;

    TimelineShard(
            CustomerColumns customers,
            ContractColumns contracts,
            OrderColumns orders,
            ActivityColumns activities,
            StatusColumns statuses,
            Map<String, AttributeColumn> attributes) {
        this.customers = customers;
        this.contracts = contracts;
        this.orders = orders;
        this.activities = activities;
        this.statuses = statuses;
        this.attributes = Map.copyOf(attributes);
    }

    /** The customers of a shard: index of the first, ids and stated days of acquisition, shape (customers). */
    record CustomerColumns(int firstCustomer, IdColumn ids, DayColumn acquiredDays) {}

    public int firstCustomer() {
        return customers.firstCustomer;
    }

    public int customers() {
        return customers.ids.size();
    }

    public String customerId(int local) {
        return customers.ids.get(local);
    }

    public int acquiredDay(int local) {
        return customers.acquiredDays.get(local);
    }

    public ContractColumns contracts() {
        return contracts;
    }

    public OrderColumns orders() {
        return orders;
    }

    public ActivityColumns activities() {
        return activities;
    }

    public StatusColumns statuses() {
        return statuses;
    }

    /** The column of an attribute; one without any value when the attribute is unknown here. */
    public AttributeColumn attribute(String name) {
        return attributes.getOrDefault(name, AttributeColumn.EMPTY);
    }

    /** From the first day of any contract, order, activity or status to the day after the last. */
    DayRange extent() {
        return activities
                .extent()
                .with(orders.extent())
                .with(contracts.extent())
                .with(statuses.extent());
    }

    /** Memory taken by all columns. */
    public long bytes() {
        return customers.ids.bytes()
                + customers.acquiredDays.bytes()
                + contracts.bytes()
                + orders.bytes()
                + activities.bytes()
                + statuses.bytes()
                + attributes.values().stream().mapToLong(AttributeColumn::bytes).sum();
    }

    CustomerColumns customerColumns() {
        return customers;
    }

    Map<String, AttributeColumn> attributes() {
        return attributes;
    }
}
