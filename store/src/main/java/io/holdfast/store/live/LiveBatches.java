package io.holdfast.store.live;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.BatchSource;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the ranges of an event log facts, each once. A range is one batch, and the batch says which range it was: the
 * position in the log is written in the transaction of the rows, so that after a crash neither is there without the
 * other. A batch that is undone later keeps its range; undoing does not send the events again.
 */
public final class LiveBatches {
    /** What the batches and rows name as their source. */
    public static final String SOURCE = "live";

    private final FactStore store;

    public LiveBatches(FactStore store) {
        this.store = store;
    }

    /** The range that became facts last. */
    public Optional<LogRange> last() {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return last(one.all().get(0));
        }
    }

    /** Makes what is written into the rows facts, all at once; empty, and nothing asked for, when the range is one already. */
    public Optional<Batch> append(LogRange range, Consumer<LiveRows> writing) {
        BatchSource source = new BatchSource(SOURCE, FactKind.ACTIVITY, range.text(), "", "");
        try (BatchWriter writer = store.begin(source)) {
            if (last(writer.connection()).filter(range::beginsBeforeTheEndOf).isPresent()) {
                return Optional.empty();
            }
            BatchCounts counts;
            try (LiveRows rows = new LiveRows(writer, range)) {
                writing.accept(rows);
                rows.finish();
                counts = new BatchCounts(rows.events(), rows.events() - rows.unfit(), 0, rows.unfit());
            }
            return Optional.of(writer.commit(counts));
        }
    }

    /** A file has a digest, a range has none: an import from a source of the same name is told apart by that. */
    private static Optional<LogRange> last(Connection connection) {
        return Sql.first(
                        connection,
                        "SELECT file_name FROM batches WHERE source = ? AND file_sha256 = '' ORDER BY batch_id DESC LIMIT 1",
                        row -> row.getString(1),
                        SOURCE)
                .flatMap(LogRange::of);
    }
}
