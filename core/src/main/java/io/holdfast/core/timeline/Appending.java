package io.holdfast.core.timeline;

import io.holdfast.core.fact.FactKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Brings fresh facts into timelines, beside what is known of a customer or in its place: finds whose they are, merges the
 * shards of those touched, keeps the other shards.
 */
final class Appending {
    private final Timelines old;
    private final Timelines fresh;
    private final Set<FactKind> added;
    private final Recoding recoding;

    /** The fresh customer of each customer of a shard, -1 for those untouched; empty where nobody is touched. */
    private final int[][] touched;

    private final List<Integer> newcomers = new ArrayList<>();

    /** @param added the kinds of which a customer of the fresh facts keeps what was known of him before */
    Appending(Timelines old, Timelines fresh, Set<FactKind> added) {
        this.old = old;
        this.fresh = fresh;
        this.added = added;
        this.recoding = Recoding.of(old.dictionaries(), fresh.dictionaries());
        this.touched = new int[old.shards().size()][0];
        for (int customer = 0; customer < fresh.customers(); customer++) {
            int known = old.find(fresh.customerId(customer));
            if (known < 0) {
                newcomers.add(customer);
            } else {
                touch(known, customer);
            }
        }
    }

    private void touch(int known, int customer) {
        int number = old.shardNumber(known);
        TimelineShard shard = old.shards().get(number);
        if (touched[number].length == 0) {
            touched[number] = new int[shard.customers()];
            Arrays.fill(touched[number], -1);
        }
        touched[number][known - shard.firstCustomer()] = customer;
    }

    Timelines merged(int customersPerShard) {
        int last = old.shards().size() - 1;
        int room = last < 0 ? 0 : customersPerShard - old.shards().get(last).customers();
        int joining = Math.max(0, Math.min(room, newcomers.size()));
        List<TimelineShard> shards = new ArrayList<>(IntStream.rangeClosed(0, last)
                .parallel()
                .mapToObj(i -> merged(i, i == last ? newcomers.subList(0, joining) : List.of()))
                .toList());
        for (int i = joining; i < newcomers.size(); i += customersPerShard) {
            List<Integer> part = newcomers.subList(i, Math.min(newcomers.size(), i + customersPerShard));
            TimelineShard empty = new ShardBuilder(old.customers() + i).build();
            shards.add(new ShardMerge(empty, fresh(new int[0], part)).run());
        }
        return new Timelines(shards, recoding.merged());
    }

    private TimelineShard merged(int number, List<Integer> joining) {
        TimelineShard shard = old.shards().get(number);
        return touched[number].length == 0 && joining.isEmpty()
                ? shard
                : new ShardMerge(shard, fresh(touched[number], joining)).run();
    }

    private ShardMerge.Fresh fresh(int[] customers, List<Integer> joining) {
        return new ShardMerge.Fresh(fresh, recoding, customers, joining, added);
    }
}
