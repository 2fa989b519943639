package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds timelines customer by customer: call {@link #customer} once for each, then add what is known of him, in any
 * order. Not thread-safe.
 */
public final class TimelinesBuilder {
    /** Small enough to share work and to append to, large enough that a fold over a shard costs more than a start. */
    static final int CUSTOMERS_PER_SHARD = 65_536;

    private final List<TimelineShard> shards = new ArrayList<>();
    private final Dictionary currencies = new Dictionary();
    private final Dictionary plans = new Dictionary();
    private final Dictionary activityNames = new Dictionary();
    private final Map<String, Dictionary> values = new HashMap<>();
    private ShardBuilder shard = new ShardBuilder(0);
    private int firstDay = Day.NEVER;
    private int lastDay = Day.ALWAYS;

    /** Begins the next customer. Ids must be distinct. */
    public TimelinesBuilder customer(String id) {
        return customer(id, Day.NEVER);
    }

    /** Begins the next customer, of whom the customer table says when he was won. */
    public TimelinesBuilder customer(String id, int acquiredDay) {
        if (shard.customers() == CUSTOMERS_PER_SHARD) {
            flush();
        }
        shard.customer(id, acquiredDay);
        return this;
    }

    public TimelinesBuilder contract(ContractRow row) {
        shard.contract(row, currencies.code(row.currency()), plans.code(row.plan()));
        see(row.startDay());
        if (row.endDay() != Day.NEVER) {
            see(row.endDay());
        }
        return this;
    }

    /** Adds an order; a negative amount is a return. */
    public TimelinesBuilder order(int day, long amount, String currency) {
        shard.order(day, amount, currencies.code(currency));
        see(day);
        return this;
    }

    public TimelinesBuilder activity(int day, String name, double value) {
        shard.activity(day, activityNames.code(name), value);
        see(day);
        return this;
    }

    public TimelinesBuilder status(int day, boolean isVoid) {
        shard.status(day, isVoid);
        see(day);
        return this;
    }

    /** Adds a value that holds from a day on; {@link Day#ALWAYS} when it has always held. */
    public TimelinesBuilder attribute(String name, String value, int fromDay) {
        int code = values.computeIfAbsent(name, unused -> new Dictionary()).code(value);
        shard.attribute(name, code, fromDay);
        return this;
    }

    public Timelines build() {
        int customers = shard.firstCustomer() + shard.customers();
        flush();
        Map<String, List<String>> texts = new TreeMap<>();
        values.forEach((name, dictionary) -> texts.put(name, dictionary.texts()));
        return new Timelines(
                shards,
                new Timelines.Dictionaries(currencies.texts(), plans.texts(), activityNames.texts(), Map.copyOf(texts)),
                new Timelines.Extent(customers, firstDay, lastDay));
    }

    private void flush() {
        int next = shard.firstCustomer() + shard.customers();
        if (shard.customers() > 0) {
            shards.add(shard.build());
        }
        shard = new ShardBuilder(next);
    }

    private void see(int day) {
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
    }
}
