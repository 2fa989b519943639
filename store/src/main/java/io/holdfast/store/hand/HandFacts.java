package io.holdfast.store.hand;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.BatchSource;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts down by hand. Each is a batch of its own, whose file name says who wrote it, so that it has two clocks as any
 * other fact has, and can be taken back alone.
 */
public final class HandFacts {
    /** What the batches and rows name as their source. */
    public static final String SOURCE = "by hand";

    private final FactStore store;

    public HandFacts(FactStore store) {
        this.store = store;
    }

    /**
     * What was written.
     *
     * @param key of the fact, by which a newer version replaces it
     */
    public record Written(String key, int batch, Instant knownAt) {}

    /**
     * Writes it down, unless the customer, or the contact it is of, was erased.
     *
     * @param by who writes it
     */
    public Written write(HandFact fact, String by) {
        try (BatchWriter writer = store.begin(
                BatchSource.written(SOURCE, fact.kind(), by, store.workspace().zone()))) {
            ErasedIds.of(writer.connection()).refuse(List.of(fact.customer()));
            new SpokenTo(writer.connection()).check(fact);
            String key = fact.replaces().orElse("hand-" + writer.id());
            if (fact.replaces().isPresent()) {
                requireOwn(writer.connection(), fact, key);
            }
            insert(writer, settled(writer, fact), key);
            Batch batch = writer.commit(new BatchCounts(1, 1, 0, 0));
            return new Written(key, batch.id(), batch.knownAt());
        }
    }

    private HandFact settled(BatchWriter writer, HandFact fact) {
        boolean isNewStatus = fact.kind() == FactKind.STATUS && fact.replaces().isEmpty();
        return isNewStatus
                ? new StatusChange(writer.connection(), store.workspace().zone()).settled(fact)
                : fact;
    }

    /**
     * Takes one back: it is not known from now on. What it replaced is known again.
     *
     * @return what kind of fact it was
     */
    public FactKind takeBack(String customer, int batch) {
        FactKind kind = store.batch(batch)
                .filter(HandFacts::isByHand)
                .map(found -> found.source().kind())
                .filter(found -> isOf(customer, found, batch))
                .orElseThrow(() -> new Problem(StoreParticular.NOT_WRITTEN_BY_HAND, customer, batch));
        store.undo(batch);
        return kind;
    }

    /** A file has a digest, what is written by hand has none: an import from a source of the same name is told apart by that. */
    public static boolean isByHand(Batch batch) {
        return batch.source().source().equals(SOURCE)
                && batch.source().fileSha256().isEmpty();
    }

    private boolean isOf(String customer, FactKind kind, int batch) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return Sql.number(
                            one.all().get(0),
                            "SELECT count(*) FROM " + kind.table() + " WHERE batch_id = ? AND customer_id = ?",
                            batch,
                            customer)
                    > 0;
        }
    }

    /** Only what was written by hand of this customer is written anew, and only by who has seen its newest version. */
    private static void requireOwn(Connection connection, HandFact fact, String key) {
        String versions = fact.kind().table() + "_versions(TIMESTAMP 'infinity')";
        String named = FactTable.quoted(fact.kind().key().orElseThrow()) + " = ? AND customer_id = ? AND source = ?";
        Optional<Integer> newest = Sql.first(
                connection,
                "SELECT batch_id FROM " + versions + " WHERE " + named
                        + " ORDER BY known_at DESC, batch_id DESC LIMIT 1",
                row -> row.getInt(1),
                key,
                fact.customer(),
                SOURCE);
        if (newest.isEmpty()) {
            throw new Problem(StoreParticular.NOT_WRITTEN_UNDER_KEY, fact.customer(), key);
        }
        if (fact.seen().isEmpty() || fact.seen().getAsInt() != newest.get()) {
            throw new Problem(StoreParticular.WRITTEN_MEANWHILE);
        }
    }

    private static void insert(BatchWriter writer, HandFact fact, String key) {
        List<String> columns = new ArrayList<>(FactTable.COMMON);
        List<String> marks = new ArrayList<>(List.of("make_timestamp(?)", "make_timestamp(?)", "?", "?", "1"));
        List<@Nullable Object> values = new ArrayList<>();
        values.add(fact.values().get(fact.kind().validAt()) instanceof Instant at ? micros(at) : null);
        values.addAll(List.of(writer.knownAtMicros(), SOURCE, writer.id()));
        String keyField = fact.kind().key().orElseThrow();
        for (FactField field : FactTable.fields(fact.kind())) {
            Object value = field.name().equals("customer_id")
                    ? fact.customer()
                    : field.name().equals(keyField) ? key : fact.values().get(field.name());
            if (value != null) {
                columns.add(field.name());
                marks.add(value instanceof Instant ? "make_timestamp(?)" : "?");
                values.add(value instanceof Instant at ? micros(at) : value);
            }
        }
        Sql.update(
                writer.connection(),
                "INSERT INTO " + fact.kind().table() + " ("
                        + String.join(
                                ", ", columns.stream().map(FactTable::quoted).toList()) + ") VALUES ("
                        + String.join(", ", marks) + ")",
                values.toArray());
    }

    private static Long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
