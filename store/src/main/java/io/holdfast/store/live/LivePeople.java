package io.holdfast.store.live;

import io.holdfast.store.BatchWriter;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import io.holdfast.store.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The personal fields of a batch. A row of a person is whole, and an event names some fields only, so they are gathered
 * first and what was known before stands for the others.
 */
final class LivePeople implements AutoCloseable {
    private static final String STAGE = "live_people";

    private final BatchWriter batch;
    private final DuckDBAppender stage;
    private boolean any;

    private LivePeople(BatchWriter batch, DuckDBAppender stage) {
        this.batch = batch;
        this.stage = stage;
    }

    static LivePeople stagedFor(BatchWriter batch) throws SQLException {
        Connection connection = batch.connection();
        Sql.run(
                connection,
                "CREATE OR REPLACE TEMP TABLE " + STAGE
                        + " (customer_id VARCHAR, field VARCHAR, value VARCHAR, row_no BIGINT)");
        DuckDBAppender stage = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", STAGE);
        return new LivePeople(batch, stage);
    }

    void add(LiveFact.Person person, long row) throws SQLException {
        any = true;
        stage.beginRow().append(person.customer()).append(word(person.field()));
        stage.append(person.value().orElse("")).append(row).endRow();
    }

    @Override
    public void close() {
        try {
            stage.close();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    /** Makes a row of each person; of several values of a field the last one speaks, and an empty one takes it away. */
    void write() {
        Connection connection = batch.connection();
        if (any) {
            String names = list("%1$s");
            Sql.run(
                    connection,
                    "INSERT INTO " + FactTable.PEOPLE + " (valid_at, known_at, source, batch_id, row_no, customer_id, "
                            + names + ") SELECT NULL, make_timestamp(" + batch.knownAtMicros() + "), "
                            + Sql.literal(LiveBatches.SOURCE) + ", " + batch.id() + ", n.row_no, n.customer_id, "
                            + list("CASE WHEN n.%1$s IS NULL THEN o.%1$s ELSE TRY_CAST(nullif(n.%1$s, '') AS %2$s) END")
                            + " FROM (SELECT customer_id, max(row_no) AS row_no, "
                            + list("arg_max(value, row_no) FILTER (WHERE field = '%1$s') AS %1$s") + " FROM " + STAGE
                            + " GROUP BY customer_id) n LEFT JOIN (" + before()
                            + ") o ON o.customer_id = n.customer_id");
        }
        Sql.run(connection, "DROP TABLE " + STAGE);
    }

    private String before() {
        return "SELECT * FROM " + FactTable.PEOPLE + "_versions(make_timestamp(" + batch.knownAtMicros()
                + ")) WHERE customer_id IN (SELECT customer_id FROM " + STAGE + ") AND batch_id <> " + batch.id()
                + " QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY known_at DESC, batch_id DESC, row_no DESC)"
                + " = 1";
    }

    private static String list(String form) {
        return Arrays.stream(LiveFact.Person.Field.values())
                .map(field -> form.formatted(word(field), field == LiveFact.Person.Field.BIRTHDAY ? "DATE" : "VARCHAR"))
                .collect(Collectors.joining(", "));
    }

    private static String word(LiveFact.Person.Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
