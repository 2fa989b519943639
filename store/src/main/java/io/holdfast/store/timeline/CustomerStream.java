package io.holdfast.store.timeline;

import io.holdfast.store.Sql;
import io.holdfast.store.StoreFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query in order of customer, read as they come. Merging needs no comparison of ids: every stream has
 * the same order, so a stream is either at the customer in turn or has nothing of him. Ends with its connection.
 */
final class CustomerStream {
    private final ResultSet rows;
    private final Row reader;
    private @Nullable String customer;

    /** Reads the row the result stands at; its first column is the customer. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    CustomerStream(Connection connection, String sql, Row reader) {
        this.reader = reader;
        Sql.run(connection, "SET jdbc_stream_results = true");
        try {
            rows = connection.createStatement().executeQuery(sql);
            next();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    /** The customer of the row in turn; nobody when all rows are read. */
    @Nullable
    String customer() {
        return customer;
    }

    /** Reads the rows of a customer. */
    void take(String id) {
        try {
            while (id.equals(customer)) {
                reader.read(rows);
                next();
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    private void next() throws SQLException {
        customer = rows.next() ? rows.getString(1) : null;
    }
}
