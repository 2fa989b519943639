package io.holdfast.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppendTest {

    /** Random facts come in three lots; some customers turn up in several, late facts among them. */
    @Test
    void equalsRebuildingFromAllFacts() {
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            int perShard = 1 + random.nextInt(8);
            List<History> all = new ArrayList<>();
            Timelines appended = History.build(all, perShard);
            for (int lot = 0; lot < 3; lot++) {
                List<History> fresh = lot(all, random);
                appended = appended.append(History.build(fresh, 1 + random.nextInt(8)), perShard);
                fresh.forEach(history -> add(all, history));
            }
            assertThat(TimelinesText.of(appended))
                    .as("seed %d", seed)
                    .isEqualTo(TimelinesText.of(History.build(all, perShard)));
        }
    }

    private static List<History> lot(List<History> known, Random random) {
        List<History> fresh = new ArrayList<>();
        int count = known.size();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                fresh.add(History.random(known.get(i).id(), random));
            }
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            fresh.add(fresh.size() / 2, History.random("c" + count + "." + i, random));
        }
        return fresh;
    }

    /** What a customer has after facts were added by the rules of {@link Timelines#append}. */
    private static void add(List<History> all, History fresh) {
        for (int i = 0; i < all.size(); i++) {
            History known = all.get(i);
            if (known.id().equals(fresh.id())) {
                int acquired = fresh.acquiredDay() == Day.NEVER ? known.acquiredDay() : fresh.acquiredDay();
                History both = History.empty(known.id(), acquired);
                both.contracts().addAll(fresh.contracts().isEmpty() ? known.contracts() : fresh.contracts());
                both.orders().addAll(known.orders());
                both.orders().addAll(fresh.orders());
                both.activities().addAll(known.activities());
                both.activities().addAll(fresh.activities());
                both.statuses().addAll(known.statuses());
                both.statuses().addAll(fresh.statuses());
                both.attributes().addAll(known.attributes());
                both.attributes().addAll(fresh.attributes());
                all.set(i, both);
                return;
            }
        }
        all.add(fresh);
    }

    /** Whoever is told anew has nothing left of before, whatever kinds the new telling has. */
    @Test
    void replacingEqualsRebuildingWithTheNewTelling() {
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            int perShard = 1 + random.nextInt(8);
            List<History> all = new ArrayList<>();
            Timelines replaced = History.build(all, perShard);
            for (int lot = 0; lot < 3; lot++) {
                List<History> fresh = lot(all, random);
                replaced = replaced.replace(History.build(fresh, 1 + random.nextInt(8)), perShard);
                fresh.forEach(history -> put(all, history));
            }
            assertThat(TimelinesText.of(replaced))
                    .as("seed %d", seed)
                    .isEqualTo(TimelinesText.of(History.build(all, perShard)));
        }
    }

    private static void put(List<History> all, History fresh) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(fresh.id())) {
                all.set(i, fresh);
                return;
            }
        }
        all.add(fresh);
    }

    /** Of two kinds what is told comes beside what was known, of the others in its place. */
    @Test
    void replacingAllButSomeKindsEqualsRebuilding() {
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            List<History> all = new ArrayList<>();
            Timelines replaced = History.build(all, 50);
            for (int lot = 0; lot < 3; lot++) {
                List<History> fresh = lot(all, random);
                replaced = replaced.replace(
                        History.build(fresh, 1 + random.nextInt(8)), Set.of(FactKind.ORDER, FactKind.ACTIVITY));
                List<History> told =
                        fresh.stream().map(history -> beside(all, history)).toList();
                told.forEach(history -> put(all, history));
            }
            assertThat(TimelinesText.of(replaced))
                    .as("seed %d", seed)
                    .isEqualTo(TimelinesText.of(History.build(all, TimelinesBuilder.CUSTOMERS_PER_SHARD)));
        }
    }

    private static History beside(List<History> all, History fresh) {
        History both = History.empty(fresh.id(), fresh.acquiredDay());
        both.contracts().addAll(fresh.contracts());
        both.statuses().addAll(fresh.statuses());
        both.attributes().addAll(fresh.attributes());
        all.stream().filter(known -> known.id().equals(fresh.id())).forEach(known -> {
            both.orders().addAll(known.orders());
            both.activities().addAll(known.activities());
        });
        both.orders().addAll(fresh.orders());
        both.activities().addAll(fresh.activities());
        return both;
    }

    @Test
    void sharesWhatDidNotChange() {
        TimelinesBuilder builder = new TimelinesBuilder(2);
        for (int i = 0; i < 6; i++) {
            builder.customer("c" + i)
                    .activity(i, "x", 0)
                    .contract(ContractRow.of(0, 9))
                    .attribute("a", "v", 0);
        }
        Timelines old = builder.build();
        Timelines next = old.append(
                new TimelinesBuilder().customer("c2").activity(9, "x", 0).build(), 2);

        assertThat(next.shards().get(0)).isSameAs(old.shards().get(0));
        assertThat(next.shards().get(2)).isSameAs(old.shards().get(2));
        assertThat(next.shards().get(1).contracts())
                .isSameAs(old.shards().get(1).contracts());
        assertThat(next.shards().get(1).attribute("a"))
                .isSameAs(old.shards().get(1).attribute("a"));
        assertThat(next.shards().get(1).activities())
                .isNotSameAs(old.shards().get(1).activities());
        assertThat(old.timeline(2).activityDays().size()).isEqualTo(1);
    }

    @Test
    void findsCustomersById() {
        Timelines old = new TimelinesBuilder().customer("a").customer("b").build();
        Timelines next = old.append(new TimelinesBuilder().customer("ы").build());
        assertThat(List.of(next.find("a"), next.find("b"), next.find("ы"), next.find("c"), old.find("ы")))
                .containsExactly(0, 1, 2, -1, -1);
        assertThat(new TimelinesBuilder().build().find("a")).isEqualTo(-1);
    }

    @Test
    void appendsNothing() {
        Timelines old = new TimelinesBuilder().customer("a").activity(1, "x", 0).build();
        Timelines next = old.append(new TimelinesBuilder().build());
        assertThat(next.shards()).isEqualTo(old.shards());
    }
}
