package io.holdfast.core.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds customers by id: an open hash table of customer numbers over the id columns themselves, 8 bytes a customer. */
final class CustomerIndex {
    /** Customer + 1 at the place of his id's hash or the next free one; 0 where free. Shape (a power of two). */
    private final int[] table;

    private final int customers;

    private CustomerIndex(int[] table, int customers) {
        this.table = table;
        this.customers = customers;
    }

    static CustomerIndex of(Timelines timelines) {
        int size = Integer.highestOneBit(Math.max(8, timelines.customers())) << 2;
        CustomerIndex index = new CustomerIndex(new int[size], timelines.customers());
        index.addFrom(timelines, 0);
        return index;
    }

    /** The index of timelines that go on after the ones this was made of. */
    CustomerIndex extended(Timelines timelines) {
        if (timelines.customers() == customers) {
            return this;
        }
        if (timelines.customers() > table.length / 2) {
            return of(timelines);
        }
        CustomerIndex index = new CustomerIndex(Arrays.copyOf(table, table.length), timelines.customers());
        index.addFrom(timelines, customers);
        return index;
    }

    /** The customer with an id, or -1. */
    int find(Timelines timelines, String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        int mask = table.length - 1;
        int at = IdColumn.hash(text, 0, text.length) & mask;
        while (table[at] != 0) {
            int customer = table[at] - 1;
            TimelineShard shard = timelines.shardOf(customer);
            if (shard.customerColumns().ids().is(customer - shard.firstCustomer(), text)) {
                return customer;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    private void addFrom(Timelines timelines, int from) {
        int mask = table.length - 1;
        for (TimelineShard shard : timelines.shards()) {
            IdColumn ids = shard.customerColumns().ids();
            for (int local = Math.max(0, from - shard.firstCustomer()); local < ids.size(); local++) {
                int at = ids.hash(local) & mask;
                while (table[at] != 0) {
                    at = (at + 1) & mask;
                }
                table[at] = shard.firstCustomer() + local + 1;
            }
        }
    }
}
