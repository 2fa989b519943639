package io.holdfast.core.timeline;

import io.holdfast.core.fact.FactKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All timelines of a workspace with their dictionaries. Immutable; appending gives a new one that shares what did not
 * change. Made by {@link TimelinesBuilder}.
 */
public final class Timelines {
    /** Stands for a value that is there and not shown. */
    public static final String HIDDEN = "•••";

    private final List<TimelineShard> shards;
    private final Dictionaries dictionaries;
    private final Extent extent;
    private final Summaries summaries;
    private Set<String> hidden = Set.of();
    private volatile @Nullable CustomerIndex index;

    Timelines(List<TimelineShard> shards, Dictionaries dictionaries) {
        this(shards, dictionaries, extentOf(shards), new Summaries());
    }

    private Timelines(List<TimelineShard> shards, Dictionaries dictionaries, Extent extent, Summaries summaries) {
        this.shards = List.copyOf(shards);
        this.dictionaries = dictionaries;
        this.extent = extent;
        this.summaries = summaries;
    }

    /**
     * The same timelines, said to reach to a day: some of their days may lie in the future, such as the agreed end of a
     * contract. It reaches to its first day at least.
     */
    public Timelines until(int day) {
        if (extent.firstDay() == Day.NEVER) {
            return this;
        }
        int lastDay = Math.max(extent.firstDay(), Math.min(extent.lastDay(), day));
        Extent shorter = new Extent(extent.customers(), extent.firstDay(), lastDay);
        return new Timelines(shards, dictionaries, shorter, summaries).withHidden(hidden);
    }

    /** What is kept beside the columns; a summary must not depend on how far the facts are said to reach. */
    public Summaries summaries() {
        return summaries;
    }

    /** The same timelines with nothing kept beside the columns yet. */
    public Timelines withoutSummaries() {
        return new Timelines(shards, dictionaries, extent, new Summaries()).withHidden(hidden);
    }

    /** The same timelines with every known value of some attributes hidden; that there is one can be seen. */
    public Timelines hiding(Predicate<String> attributes) {
        if (attributes().stream().noneMatch(attributes)) {
            return this;
        }
        Map<String, List<String>> values = new HashMap<>(dictionaries.values());
        values.replaceAll((name, known) -> attributes.test(name) ? hidden(known) : known);
        Dictionaries shown = new Dictionaries(
                dictionaries.currencies(), dictionaries.plans(), dictionaries.activityNames(), Map.copyOf(values));
        Set<String> names = Stream.concat(hidden.stream(), attributes().stream().filter(attributes))
                .collect(Collectors.toUnmodifiableSet());
        Timelines hiding = new Timelines(shards, shown, extent, summaries).withHidden(names);
        hiding.index = index;
        return hiding;
    }

    private Timelines withHidden(Set<String> names) {
        hidden = names;
        return this;
    }

    /** The attributes whose values are hidden here. */
    public Set<String> hidden() {
        return hidden;
    }

    private static List<String> hidden(List<String> values) {
        List<String> hidden = new ArrayList<>(Collections.nCopies(values.size(), HIDDEN));
        hidden.set(0, "");
        return Collections.unmodifiableList(hidden);
    }

    private static Extent extentOf(List<TimelineShard> shards) {
        DayRange days = shards.stream().map(TimelineShard::extent).reduce(new DayRange(0, 0), DayRange::with);
        int customers = shards.stream().mapToInt(TimelineShard::customers).sum();
        return days.isEmpty()
                ? new Extent(customers, Day.NEVER, Day.ALWAYS)
                : new Extent(customers, days.from(), days.to() - 1);
    }

    /**
     * What codes stand for. Attribute values: by attribute name, code 0 is "not known" and has the empty text.
     */
    record Dictionaries(
            List<String> currencies,
            List<String> plans,
            List<String> activityNames,
            Map<String, List<String>> values) {}

    /**
     * How far the facts reach.
     *
     * @param customers how many customers are known
     * @param firstDay first day of any contract, order, activity or status; {@link Day#NEVER} without facts
     * @param lastDay last such day not in the future of the facts themselves; {@link Day#ALWAYS} without facts
     */
    public record Extent(int customers, int firstDay, int lastDay) {}

    public List<TimelineShard> shards() {
        return shards;
    }

    public int customers() {
        return extent.customers();
    }

    public Extent extent() {
        return extent;
    }

    public List<String> currencies() {
        return dictionaries.currencies();
    }

    public List<String> plans() {
        return dictionaries.plans();
    }

    public List<String> activityNames() {
        return dictionaries.activityNames();
    }

    /** The names of the attributes any customer has, sorted. */
    public List<String> attributes() {
        return dictionaries.values().keySet().stream().sorted().toList();
    }

    /** The values of an attribute by code; only "not known" when nobody has it. */
    public List<String> values(String attribute) {
        return dictionaries.values().getOrDefault(attribute, List.of(""));
    }

    /** Memory taken by all columns. */
    public long bytes() {
        return shards.stream().mapToLong(TimelineShard::bytes).sum();
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    /** Finds a customer by the id the source gave him; -1 when nobody has it. */
    public int find(String id) {
        return index().find(this, id);
    }

    /**
     * These timelines with fresh facts merged in: new customers follow the known ones, known customers (by id) get the
     * fresh rows beside those they have, late ones in their place; a customer with fresh contracts has those instead of his
     * earlier ones, so give all of them. What did not change is shared. The result equals the one built from all facts at
     * once, the earlier ones first.
     */
    public Timelines append(Timelines fresh) {
        return append(fresh, TimelinesBuilder.CUSTOMERS_PER_SHARD);
    }

    Timelines append(Timelines fresh, int customersPerShard) {
        return with(new Appending(this, fresh, EnumSet.allOf(FactKind.class)), customersPerShard);
    }

    /**
     * These timelines with some customers told anew: of a customer in {@code fresh} nothing is known but what stands there,
     * so corrections count; customers not yet known follow the others. Shards without any of them are shared.
     */
    public Timelines replace(Timelines fresh) {
        return replace(fresh, TimelinesBuilder.CUSTOMERS_PER_SHARD);
    }

    Timelines replace(Timelines fresh, int customersPerShard) {
        return with(new Appending(this, fresh, Set.of()), customersPerShard);
    }

    /**
     * The same where of some kinds only what is added is told: orders, activity and status of a customer in {@code fresh} come beside
     * those he has.
     *
     * @param added these kinds
     */
    public Timelines replace(Timelines fresh, Set<FactKind> added) {
        return with(new Appending(this, fresh, added), TimelinesBuilder.CUSTOMERS_PER_SHARD);
    }

    private Timelines with(Appending appending, int customersPerShard) {
        Timelines next = appending.merged(customersPerShard);
        next.index = index().extended(next);
        return next;
    }

    /** Made when first asked for; two threads may make it twice, to the same effect. */
    private CustomerIndex index() {
        CustomerIndex known = index;
        if (known == null) {
            known = CustomerIndex.of(this);
            index = known;
        }
        return known;
    }

    /** Finds a customer's shard by his index. */
    public TimelineShard shardOf(int customer) {
        return shards.get(shardNumber(customer));
    }

    int shardNumber(int customer) {
        int low = 0;
        int high = shards.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (shards.get(middle).firstCustomer() <= customer) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * Some of the customers with their contracts and statuses, and nothing else of them.
     *
     * @param customers by index, going up
     */
    public Timelines contractsOf(int[] customers) {
        return ContractsOnly.of(this, customers);
    }

    /** A cursor on one customer. */
    public Timeline timeline(int customer) {
        TimelineShard shard = shardOf(customer);
        return new Timeline(shard).moveTo(customer - shard.firstCustomer());
    }

    public String customerId(int customer) {
        TimelineShard shard = shardOf(customer);
        return shard.customerId(customer - shard.firstCustomer());
    }
}
