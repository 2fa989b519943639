package io.holdfast.core.timeline;

import java.util.Map;

/**
 * The columns of some tens of thousands of neighbouring customers: the unit of parallel work, of snapshots and of
 * appending. Immutable.
 */
public final class TimelineShard {
    private final int firstCustomer;
    private final String[] customerIds;
    private final int[] acquiredDays;
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
        this.firstCustomer = customers.firstCustomer();
        this.customerIds = customers.ids();
        this.acquiredDays = customers.acquiredDays();
        this.contracts = contracts;
        this.orders = orders;
        this.activities = activities;
        this.statuses = statuses;
        this.attributes = Map.copyOf(attributes);
    }

    /** The customers of a shard: index of the first, ids and stated days of acquisition, shape (customers). */
    record CustomerColumns(int firstCustomer, String[] ids, int[] acquiredDays) {}

    public int firstCustomer() {
        return firstCustomer;
    }

    public int customers() {
        return customerIds.length;
    }

    public String customerId(int local) {
        return customerIds[local];
    }

    public int acquiredDay(int local) {
        return acquiredDays[local];
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
}
