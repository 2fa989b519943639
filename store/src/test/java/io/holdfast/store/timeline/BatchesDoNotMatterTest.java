package io.holdfast.store.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the same facts come, the timelines are the same; corrected ones too. */
class BatchesDoNotMatterTest {
    private static final Map<FactKind, String> COLUMNS = new TreeMap<>(Map.of(
            FactKind.CUSTOMER, "customer_id, acquired_at, owner",
            FactKind.CONTRACT, "customer_id, contract_id, started_at, ended_at, amount, \"interval\"",
            FactKind.ORDER, "customer_id, order_id, ordered_at, amount",
            FactKind.ACTIVITY, "customer_id, message_id, \"at\", name, value",
            FactKind.STATUS, "customer_id, status_id, \"at\", status",
            FactKind.ATTRIBUTE, "customer_id, name, value, \"at\""));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesEqualTimelinesInOneBatchOrMany(long seed) {
        Map<FactKind, List<String>> facts = facts(new Random(seed));
        int most = facts.values().stream().mapToInt(List::size).max().orElseThrow();

        Timelines whole = load(directory.resolve("one"), facts, most);
        Timelines pieces = load(directory.resolve("many"), facts, 3 + new Random(seed).nextInt(20));

        assertThat(Dump.of(pieces)).isNotEmpty().isEqualTo(Dump.of(whole));
        assertThat(pieces.extent()).isEqualTo(whole.extent());
    }

    /** The same, with a snapshot that is brought up to date after every batch. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void givesEqualTimelinesBroughtUpToDate(long seed) {
        bringUpToDate(facts(new Random(seed)), new Random(seed));
    }

    /** The same of facts that are never told again, of which only those added are read. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void givesEqualTimelinesOfFactsThatAreOnlyAdded(long seed) {
        Map<FactKind, List<String>> facts = facts(new Random(seed));
        facts.replaceAll((kind, rows) -> rows.stream()
                .map(row -> row.replaceAll("'k\\d+'", "NULL"))
                .distinct()
                .toList());
        bringUpToDate(facts, new Random(seed));
    }

    private void bringUpToDate(Map<FactKind, List<String>> facts, Random random) {
        try (FactStore store = FactStore.open(directory, new Facts.HandClock())) {
            Snapshot kept = new Snapshot(store, Duration.ofHours(1), Snapshot.Unwritten.FAILS);
            while (facts.values().stream().anyMatch(rows -> !rows.isEmpty())) {
                FactKind kind = List.copyOf(facts.keySet()).get(random.nextInt(facts.size()));
                List<String> rows = facts.getOrDefault(kind, List.of());
                List<String> some = rows.subList(0, Math.min(rows.size(), 12));
                facts.put(kind, rows.subList(some.size(), rows.size()));
                if (!some.isEmpty()) {
                    Facts.batch(store, kind, COLUMNS.getOrDefault(kind, ""), some.toArray(String[]::new));
                    (random.nextInt(3) == 0 ? new Snapshot(store) : kept).timelines();
                }
            }
            assertThat(Dump.of(kept.timelines())).isEqualTo(Dump.of(new Snapshot(store).timelines()));
            Timelines updated = new Snapshot(store).timelines();
            Timelines whole = new TimelineLoader(store).load();

            assertThat(Dump.of(updated).stream().sorted())
                    .isNotEmpty()
                    .containsExactlyElementsOf(Dump.of(whole).stream().sorted().toList());
            assertThat(updated.extent()).isEqualTo(whole.extent());
        }
    }

    private static Timelines load(Path directory, Map<FactKind, List<String>> facts, int rowsPerBatch) {
        try (FactStore store = FactStore.open(directory, new Facts.HandClock())) {
            facts.forEach((kind, rows) -> {
                for (int from = 0; from < rows.size(); from += rowsPerBatch) {
                    List<String> some = rows.subList(from, Math.min(rows.size(), from + rowsPerBatch));
                    Facts.batch(store, kind, COLUMNS.getOrDefault(kind, ""), some.toArray(String[]::new));
                }
            });
            return new TimelineLoader(store).load();
        }
    }

    private static Map<FactKind, List<String>> facts(Random random) {
        Map<FactKind, List<String>> facts = new TreeMap<>();
        for (FactKind kind : COLUMNS.keySet()) {
            List<String> rows = new ArrayList<>();
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                rows.add(row(kind, random));
            }
            facts.put(kind, rows);
        }
        facts.computeIfAbsent(FactKind.ACTIVITY, unused -> new ArrayList<>()).add(row(FactKind.ACTIVITY, random));
        return facts;
    }

    private static String row(FactKind kind, Random random) {
        String who = pick(random, "ann", "bob", "cid", "dee", "客户");
        String key = random.nextInt(3) == 0 ? "NULL" : "'k" + random.nextInt(20) + "'";
        String day = day(random);
        return switch (kind) {
            case CUSTOMER -> "%s, %s, %s".formatted(who, maybe(random, day), pick(random, "Lee", "Kim"));
            case CONTRACT ->
                "%s, %s, %s, %s, %d, %s"
                        .formatted(
                                who,
                                key,
                                day,
                                maybe(random, day(random)),
                                random.nextInt(5000),
                                pick(random, "P1M", "P1Y"));
            case ORDER -> "%s, %s, %s, %d".formatted(who, key, day, random.nextInt(5000) - 1000);
            case ACTIVITY ->
                "%s, %s, %s, %s, %s"
                        .formatted(
                                who,
                                key,
                                day,
                                maybe(random, pick(random, "login", "run")),
                                maybe(random, "" + random.nextInt(3)));
            case STATUS -> "%s, %s, %s, %s".formatted(who, key, day, pick(random, "void", "unvoid"));
            case ATTRIBUTE ->
                "%s, %s, %s, %s"
                        .formatted(who, pick(random, "tier", "owner"), pick(random, "x", "y", "z"), maybe(random, day));
            default -> throw new IllegalArgumentException(kind.table());
        };
    }

    private static String day(Random random) {
        return "'" + LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700)) + "'";
    }

    private static String pick(Random random, String... texts) {
        return "'" + texts[random.nextInt(texts.length)] + "'";
    }

    private static String maybe(Random random, String value) {
        return random.nextInt(3) == 0 ? "NULL" : value;
    }
}
