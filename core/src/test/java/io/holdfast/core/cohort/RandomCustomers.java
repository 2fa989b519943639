package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A few customers with random active days, some bursting and some with gaps longer than a byte, beside the plain sets that
 * a naive count reads. Activity and purchases fall on the same days.
 */
record RandomCustomers(Timelines timelines, List<List<Integer>> days, List<String> colours) {
    static final int FROM = 1000;

    /** Does something for each of many seeds: some thousands of customers in all. */
    static void forSeeds(int seeds, Consumer<Random> test) {
        for (int seed = 0; seed < seeds; seed++) {
            test.accept(new Random(seed));
        }
    }

    static RandomCustomers of(Random random, int span) {
        TimelinesBuilder builder = new TimelinesBuilder();
        List<List<Integer>> all = new ArrayList<>();
        List<String> colours = new ArrayList<>();
        int count = random.nextInt(20);
        for (int i = 0; i < count; i++) {
            String colour = List.of("red", "green", "blue").get(random.nextInt(3));
            builder.customer("c" + i).attribute("colour", colour, random.nextInt(2) * Integer.MIN_VALUE);
            int width = random.nextInt(4) == 0 ? span : 1 + random.nextInt(Math.min(span, 60));
            int start = FROM + random.nextInt(span - width + 1);
            TreeSet<Integer> days = new TreeSet<>();
            for (int rows = random.nextInt(30); rows > 0; rows--) {
                int day = start + random.nextInt(width);
                builder.activity(day, "n" + random.nextInt(2), 0);
                builder.order(day, 100, "EUR");
                builder.order(day + 1, -100, "EUR");
                days.add(day);
            }
            all.add(new ArrayList<>(days));
            colours.add(colour);
        }
        return new RandomCustomers(builder.build(), all, colours);
    }

    /** Runs a fold and checks that any split into neighbouring parts gives the same. */
    <S, R> R run(Fold<S, R> fold, Random random) {
        R whole = FoldRunner.run(timelines, fold);
        S merged = fold.start();
        for (TimelineShard shard : timelines.shards()) {
            int from = 0;
            while (from < shard.customers()) {
                int to = Math.min(shard.customers(), from + 1 + random.nextInt(6));
                S part = fold.start();
                fold.acceptAll(part, shard, from, to);
                merged = fold.merge(merged, part);
                from = to;
            }
        }
        assertThat(Content.of(fold.finish(merged))).isEqualTo(Content.of(whole));
        return whole;
    }
}
