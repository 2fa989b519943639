package io.holdfast.store.importing.load;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.mapping.Mapping;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a file says of its customers beside the facts as attributes that hold from the beginning. A value equal to
 * the newest known one is left out; of several rows of one customer the last one speaks.
 */
final class AttributeWriter {
    private final Connection connection;
    private final Mapping mapping;
    private final Target target;
    private final String rowNumber;

    AttributeWriter(Connection connection, Mapping mapping, Target target, String rowNumber) {
        this.connection = connection;
        this.mapping = mapping;
        this.target = target;
        this.rowNumber = rowNumber;
    }

    /** How many values were written. */
    long write() {
        if (mapping.attributes().isEmpty()) {
            return 0;
        }
        String versions = FactKind.ATTRIBUTE.table() + "_versions(make_timestamp(" + target.knownBy() + "))";
        boolean before = Sql.number(connection, "SELECT count(*) FROM (SELECT 1 FROM " + versions + " LIMIT 1)") > 0;
        return Sql.update(
                connection,
                "INSERT INTO attributes (valid_at, known_at, source, batch_id, row_no, customer_id, name, value, \"at\")"
                        + " SELECT NULL, make_timestamp(" + target.knownAt() + "), " + Sql.literal(target.source())
                        + ", " + target.batch() + ", s.row_no, s.customer_id, s.name, s.value, NULL FROM (" + values()
                        + ") s" + (before ? unchanged(versions) : ""));
    }

    private String values() {
        List<String> columns = new ArrayList<>();
        int number = 0;
        for (String name : mapping.attributes().keySet()) {
            number++;
            columns.add(FieldRows.attributeColumn(number) + " AS \"" + name.replace("\"", "\"\"") + '"');
        }
        // The numbers stand under names no column of a file is likely to have, since attributes lie beside them.
        return "SELECT \" customer\" AS customer_id, \" name\" AS name, arg_max(\" value\", \" row\") AS value,"
                + " max(\" row\") AS row_no FROM (UNPIVOT (SELECT customer_id AS \" customer\", " + rowNumber
                + " AS \" row\", " + String.join(", ", columns) + " FROM " + Stage.TABLE
                + " WHERE bad IS NULL) ON COLUMNS(* EXCLUDE (\" customer\", \" row\")) INTO NAME \" name\" VALUE"
                + " \" value\") GROUP BY ALL";
    }

    private static String unchanged(String versions) {
        return " WHERE NOT EXISTS (SELECT 1 FROM (SELECT customer_id, name, arg_max(value, (known_at, batch_id, row_no))"
                + " AS value FROM " + versions + " WHERE \"at\" IS NULL GROUP BY customer_id, name) e"
                + " WHERE e.customer_id = s.customer_id AND e.name = s.name AND e.value = s.value)";
    }
}
