package io.holdfast.store.person;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a store knows of one customer, row by row as it came, with where and when it came from: earlier versions and
 * batches taken back too, for they are kept. Instants are UTC, money is minor units.
 */
public final class KnownOfOne {
    private final FactStore store;

    public KnownOfOne(FactStore store) {
        this.store = store;
    }

    /** The rows by table, for programs; a customer of whom there is none is unknown. */
    public Map<String, @Nullable Object> of(String customer) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            Connection connection = one.all().get(0);
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            for (String table : tables()) {
                List<Map<String, @Nullable Object>> rows = Sql.list(
                        connection,
                        "SELECT * FROM " + table + " WHERE customer_id = ? ORDER BY batch_id, row_no",
                        KnownOfOne::row,
                        customer);
                if (!rows.isEmpty()) {
                    facts.put(table, rows);
                }
            }
            if (facts.isEmpty()) {
                throw unknown(customer);
            }
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("customer", customer);
            object.put("facts", facts);
            return object;
        }
    }

    static Problem unknown(String customer) {
        return new Problem(StoreParticular.CUSTOMER_UNKNOWN, customer);
    }

    /** The tables that say of whom a row speaks. */
    static List<String> tables() {
        List<String> tables = new ArrayList<>(List.of(FactTable.PEOPLE));
        for (FactKind kind : FactKind.values()) {
            if (kind.field("customer_id").isPresent()) {
                tables.add(kind.table());
            }
        }
        return tables;
    }

    static Map<String, @Nullable Object> row(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.put(columns.getColumnName(column), value(row, column, columns.getColumnTypeName(column)));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        Object value = row.getObject(column);
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return type.equals("TIMESTAMP")
                ? row.getObject(column, LocalDateTime.class)
                        .toInstant(ZoneOffset.UTC)
                        .toString()
                : value.toString();
    }
}
