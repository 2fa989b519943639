package io.holdfast.store;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The table a kind of fact is kept in: the common columns, then the kind's fields. Instants are UTC {@code TIMESTAMP}s,
 * money is minor units, shares are fractions of one, billing intervals are ISO periods with one unit such as {@code
 * P1M}, {@code P3M}, {@code P1Y}, {@code P2W} or {@code P90D}.
 */
public final class FactTable {
    /** The columns every fact has, in table order. */
    public static final List<String> COMMON = List.of("valid_at", "known_at", "source", "batch_id", "row_no");

    /** The table of the personal fields of customers; erasing a person empties it and keeps every count. */
    public static final String PEOPLE = "people";

    private static final Set<String> PERSONAL = Set.of("name", "email", "phone", "birthday");

    private FactTable() {}

    /** Whether a field is personal and therefore kept in {@link #PEOPLE} instead of the kind's own table. */
    public static boolean isPersonal(FactKind kind, FactField field) {
        return kind == FactKind.CUSTOMER && PERSONAL.contains(field.name());
    }

    /** The fields that are columns of the kind's own table, in table order. */
    public static List<FactField> fields(FactKind kind) {
        return kind.fields().stream().filter(field -> !isPersonal(kind, field)).toList();
    }

    /** The fields that are columns of {@link #PEOPLE}, in table order; the first says who. */
    public static List<FactField> peopleFields() {
        return FactKind.CUSTOMER.fields().stream()
                .filter(field -> field.name().equals("customer_id") || isPersonal(FactKind.CUSTOMER, field))
                .toList();
    }

    /** The SQL type a field's values are kept in. */
    public static String sqlType(FieldType type) {
        return switch (type) {
            case ID, TEXT, CURRENCY, END_KIND, INTERVAL -> "VARCHAR";
            case INSTANT -> "TIMESTAMP";
            case DATE -> "DATE";
            case MONEY, INTEGER -> "BIGINT";
            case NUMBER, SHARE -> "DOUBLE";
            case RATE -> "DECIMAL(18,12)";
            case BOOLEAN -> "BOOLEAN";
            case RANGES -> "STRUCT(\"from\" DATE, \"to\" DATE)[]";
        };
    }

    /** A column name as SQL takes it; some fields are named by words SQL has reserved. */
    public static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /**
     * What tells one fact from another: the key field, or for attributes whose, which and from when. Two rows that agree
     * in it are versions of one fact.
     */
    static List<String> versionKey(FactKind kind) {
        if (kind == FactKind.ATTRIBUTE) {
            return List.of("customer_id", "name", "at");
        }
        if (kind == FactKind.FX_RATE) {
            return List.of("currency", "at");
        }
        return List.of(kind.key().orElseThrow());
    }

    /** What tells whether some rows may be versions of one fact; for attributes several values of one name. */
    static List<String> repeatKey(FactKind kind) {
        return kind == FactKind.ATTRIBUTE ? List.of("customer_id", "name") : versionKey(kind);
    }

    /** Whether a row without its key is a fact of its own, identified by all its fields. */
    static boolean keyMayBeAbsent(FactKind kind) {
        return kind.key().flatMap(kind::field).map(field -> !field.required()).orElse(false);
    }

    static String create(FactKind kind) {
        return create(kind.table(), fields(kind));
    }

    static String createPeople() {
        return create(PEOPLE, peopleFields());
    }

    private static String create(String table, List<FactField> fields) {
        List<String> columns = new ArrayList<>(List.of(
                "valid_at TIMESTAMP",
                "known_at TIMESTAMP NOT NULL",
                "source VARCHAR NOT NULL",
                "batch_id INTEGER NOT NULL",
                "row_no BIGINT NOT NULL"));
        for (FactField field : fields) {
            String column = quoted(field.name());
            String check = field.type() == FieldType.INTERVAL
                    ? " CHECK (regexp_full_match(" + column + ", 'P[1-9][0-9]{0,3}[DWMY]'))"
                    : "";
            columns.add(column + " " + sqlType(field.type()) + (field.required() ? " NOT NULL" : "") + check);
        }
        return "CREATE TABLE " + table + " (" + String.join(", ", columns) + ")";
    }
}
