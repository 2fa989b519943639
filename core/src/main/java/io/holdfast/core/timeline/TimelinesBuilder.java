package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds timelines customer by customer: call {@link #customer} once for each, then add what is known of him, in any
 * order; rows that come in order of day are not sorted again. Not thread-safe.
 */
public final class TimelinesBuilder {
    /** Small enough to share work and to append to, large enough that a fold over a shard costs more than a start. */
    static final int CUSTOMERS_PER_SHARD = 65_536;

    private final List<TimelineShard> shards = new ArrayList<>();
    private final Dictionary currencies = new Dictionary();
    private final Dictionary plans = new Dictionary();
    private final Dictionary activityNames = new Dictionary();
    private final Map<String, Dictionary> values = new HashMap<>();
    private final int customersPerShard;
    private ShardBuilder shard = new ShardBuilder(0);

    public TimelinesBuilder() {
        this(CUSTOMERS_PER_SHARD);
    }

    /** One with smaller shards, so that tests meet their seams. */
    TimelinesBuilder(int customersPerShard) {
        this.customersPerShard = customersPerShard;
    }

    /** Begins the next customer. Ids must be distinct. */
    public TimelinesBuilder customer(String id) {
        return customer(id, Day.NEVER);
    }

    /** Begins the next customer, of whom the customer table says when he was won. */
    public TimelinesBuilder customer(String id, int acquiredDay) {
        if (shard.customers() == customersPerShard) {
            flush();
        }
        shard.customer(id, acquiredDay);
        return this;
    }

    public TimelinesBuilder contract(ContractRow row) {
        return contract(row, ContractTerm.NONE);
    }

    public TimelinesBuilder contract(ContractRow row, ContractTerm term) {
        shard.contracts().add(row, term, currencies.code(row.currency()), plans.code(row.plan()));
        return this;
    }

    /** Adds an order; a negative amount is a return. */
    public TimelinesBuilder order(int day, long amount, String currency) {
        shard.orders().add(day, amount, currencies.code(currency));
        return this;
    }

    public TimelinesBuilder activity(int day, String name, double value) {
        return activity(day, activityName(name), value);
    }

    /** The same with the name's code from {@link #activityName}, for long runs of rows. */
    public TimelinesBuilder activity(int day, int name, double value) {
        shard.activities().add(day, name, value);
        return this;
    }

    /** Adds activity on each of the first {@code count} days, without name and value. */
    public TimelinesBuilder activityDays(int[] days, int count) {
        shard.activities().addAll(days, count, 0);
        return this;
    }

    /** The code of an activity's name, valid in this builder. */
    public int activityName(String name) {
        return activityNames.code(name);
    }

    public TimelinesBuilder status(int day, boolean isVoid) {
        shard.statuses().add(day, isVoid);
        return this;
    }

    /** Adds a value that holds from a day on; {@link Day#ALWAYS} when it has always held. */
    public TimelinesBuilder attribute(String name, String value, int fromDay) {
        int code = values.computeIfAbsent(name, unused -> new Dictionary()).code(value);
        shard.attribute(name).add(fromDay, code);
        return this;
    }

    public Timelines build() {
        flush();
        Map<String, List<String>> texts = new HashMap<>();
        values.forEach((name, dictionary) -> texts.put(name, dictionary.texts()));
        return new Timelines(
                shards,
                new Timelines.Dictionaries(
                        currencies.texts(), plans.texts(), activityNames.texts(), Map.copyOf(texts)));
    }

    private void flush() {
        int next = shard.firstCustomer() + shard.customers();
        if (shard.customers() > 0) {
            shards.add(shard.build());
        }
        shard = new ShardBuilder(next);
    }
}
