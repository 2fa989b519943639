package io.holdfast.store.hand;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.BatchSource;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.StoreFailure;
import io.holdfast.store.bulk.BulkAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes one thing down of many customers: one batch, all or nothing, taken back as a whole. Its source is that of {@link
 * BulkAttributes} and its file name says who wrote it, so that nobody takes back or corrects it for one of them as if it had
 * been written of him alone.
 */
public final class BulkFacts {
    private final FactStore store;

    public BulkFacts(FactStore store) {
        this.store = store;
    }

    /**
     * Writes them down, unless one of the customers was erased. Who is void already, or not, where it says so is passed over:
     * the batch counts him as known, and does not touch him when it is taken back. Refused where that is all of them.
     *
     * @param facts of one kind, one of each customer, at least one; none of them replaces another, and all their values are
     *     texts and moments
     * @param by who writes them
     */
    public Batch write(List<HandFact> facts, String by) {
        FactKind kind = facts.get(0).kind();
        try (BatchWriter batch = store.begin(BatchSource.written(
                BulkAttributes.SOURCE, kind, by, store.workspace().zone()))) {
            ErasedIds.of(batch.connection())
                    .refuse(facts.stream().map(HandFact::customer).toList());
            List<HandFact> changing = settled(batch, kind, facts);
            append(batch, kind, changing);
            return batch.commit(new BatchCounts(facts.size(), changing.size(), facts.size() - changing.size(), 0));
        }
    }

    private List<HandFact> settled(BatchWriter batch, FactKind kind, List<HandFact> facts) {
        return kind == FactKind.STATUS
                ? new StatusChange(batch.connection(), store.workspace().zone()).settled(facts)
                : facts;
    }

    private static void append(BatchWriter batch, FactKind kind, List<HandFact> facts) {
        try (DuckDBAppender rows =
                batch.connection().unwrap(DuckDBConnection.class).createAppender("main", kind.table())) {
            long number = 0;
            for (HandFact fact : facts) {
                rows.beginRow();
                append(rows, fact.values().get(kind.validAt()));
                rows.appendEpochMicros(batch.knownAtMicros());
                rows.append(BulkAttributes.SOURCE).append(batch.id()).append(++number);
                for (FactField field : FactTable.fields(kind)) {
                    append(rows, value(fact, field, "hand-" + batch.id() + "-" + number));
                }
                rows.endRow();
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    private static @Nullable Object value(HandFact fact, FactField field, String key) {
        if (field.name().equals("customer_id")) {
            return fact.customer();
        }
        return field.name().equals(fact.kind().key().orElseThrow())
                ? key
                : fact.values().get(field.name());
    }

    private static void append(DuckDBAppender rows, @Nullable Object value) throws SQLException {
        if (value == null) {
            rows.appendNull();
        } else if (value instanceof Instant at) {
            rows.appendEpochMicros(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        } else if (value instanceof String text) {
            rows.append(text);
        } else {
            throw new IllegalArgumentException("What is written of many is no " + value.getClass());
        }
    }
}
