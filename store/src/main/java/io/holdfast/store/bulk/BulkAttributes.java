package io.holdfast.store.bulk;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.timeline.Day;
import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.BatchSource;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import io.holdfast.store.StoreFailure;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Gives many customers one value of an attribute: one batch, all or nothing, which can be undone. */
public final class BulkAttributes {
    /** What the batches and rows name as their source. */
    public static final String SOURCE = "by hand, many at once";

    private static final int MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1000;

    private final FactStore store;

    public BulkAttributes(FactStore store) {
        this.store = store;
    }

    /**
     * Writes the value down as true from the end of the last known day on, which is as of when figures are, or from now on
     * where that is earlier: it counts today, and after what a file says of an hour of that day, and is never in the future.
     * Refused where one of them was erased.
     *
     * @param value nothing to say that it is not known any more
     * @param lastDay the last known day; {@link Day#ALWAYS} where there is none
     */
    public Batch set(List<String> customers, String name, Optional<String> value, int lastDay) {
        BatchSource source = new BatchSource(SOURCE, FactKind.ATTRIBUTE, name, "", "");
        try (BatchWriter batch = store.begin(source)) {
            ErasedIds.of(batch.connection()).refuse(customers);
            write(batch, customers, new Wanted(name, value, micros(from(lastDay))));
            return batch.commit(new BatchCounts(customers.size(), customers.size(), 0, 0));
        }
    }

    /** Whether a batch was written here. */
    public static boolean wrote(Batch batch) {
        return batch.source().source().equals(SOURCE)
                && batch.source().fileSha256().isEmpty();
    }

    private Instant from(int lastDay) {
        Instant now = store.clock().instant();
        if (lastDay == Day.ALWAYS) {
            return now;
        }
        Instant end = LocalDate.ofEpochDay(lastDay + 1L)
                .atStartOfDay(store.workspace().zone())
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
        return end.isBefore(now) ? end : now;
    }

    private record Wanted(String name, Optional<String> value, long from) {}

    private static void write(BatchWriter batch, List<String> customers, Wanted wanted) {
        try (DuckDBAppender rows =
                batch.connection().unwrap(DuckDBConnection.class).createAppender("main", FactKind.ATTRIBUTE.table())) {
            long number = 0;
            for (String customer : customers) {
                rows.beginRow().appendEpochMicros(wanted.from).appendEpochMicros(batch.knownAtMicros());
                rows.append(SOURCE).append(batch.id()).append(++number);
                rows.append(customer).append(wanted.name);
                if (wanted.value.isPresent()) {
                    rows.append(wanted.value.get());
                } else {
                    rows.appendNull();
                }
                rows.appendEpochMicros(wanted.from).endRow();
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    private static long micros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), MICROS), moment.getNano() / NANOS_OF_MICRO);
    }
}
