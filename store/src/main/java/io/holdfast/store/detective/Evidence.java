package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The staged rows of an import, and what churn they give with and without some of them. */
final class Evidence {
    /** Enough rows to look at by hand. */
    static final int SAMPLE = 5;
    /** Above so many rows only every second, third ... customer is looked at, so that looking costs little. */
    private static final long ENOUGH = 250_000;

    private static final String LOOKED_AT = "import_looked_at";
    /** What questions are about beside the ids and the time; to copy anything else would be for nothing. */
    private static final Set<String> ASKED_OF =
            Set.of("ended_at", "cancel_requested_at", "amount", "email", "phone", "name", "birthday");

    private final Connection connection;
    private final FactKind kind;
    private final Set<String> fields;
    private final int batch;
    private final String now;
    private final long part;
    private final boolean distinct;

    /**
     * Sets the rows of the customers looked at apart, so that each question reads these alone.
     *
     * @param distinct whether it is known that no two rows are equal
     */
    Evidence(BatchWriter batch, FactKind kind, String rows, boolean distinct) {
        this.connection = batch.connection();
        this.kind = kind;
        this.batch = batch.id();
        this.now = "make_timestamp(" + batch.knownAtMicros() + ")";
        this.fields = Set.copyOf(Sql.list(connection, "DESCRIBE SELECT * FROM " + rows, row -> row.getString(1)));
        long count = Sql.number(connection, "SELECT count(*) FROM " + rows);
        this.part = fields.contains("customer_id") ? Math.max(1, count / ENOUGH) : 1;
        this.distinct = distinct;
        String chosen = part == 1 ? "" : " WHERE hash(customer_id) % " + part + " = 0";
        Sql.run(connection, "CREATE TEMP TABLE " + LOOKED_AT + " AS SELECT " + asked() + " FROM " + rows + chosen);
    }

    /** The columns to set apart: all of them only where rows may be equal in all of them. */
    private String asked() {
        return distinct
                ? fields.stream()
                        .filter(this::isAsked)
                        .map(FactTable::quoted)
                        .sorted()
                        .collect(Collectors.joining(", "))
                : "*";
    }

    private boolean isAsked(String field) {
        boolean id =
                field.equals("customer_id") || kind.key().filter(field::equals).isPresent();
        return id || field.equals(kind.validAt()) || ASKED_OF.contains(field);
    }

    void drop() {
        Sql.run(connection, "DROP TABLE " + LOOKED_AT);
    }

    /** Sets the rows of a query apart under a name, for a question that reads them more than once. */
    void keep(String name, String query) {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE " + name + " AS " + query);
    }

    /** Takes them away again. */
    void forget(String name) {
        Sql.run(connection, "DROP TABLE " + name);
    }

    /** Whether it is known already that no two rows are equal, each having a key of its own. */
    boolean isDistinct() {
        return distinct;
    }

    /** One customer in so many is looked at; 1 for all of them. */
    long part() {
        return part;
    }

    FactKind kind() {
        return kind;
    }

    boolean has(String... names) {
        return fields.containsAll(List.of(names));
    }

    /** The moment of the import as SQL. */
    String now() {
        return now;
    }

    /** The good rows of the customers looked at. */
    String rows() {
        return LOOKED_AT;
    }

    /** The newest version before this batch of each contract of the file, as a table expression. */
    String contractsBefore() {
        return "(SELECT contract_id, known_at, ended_at FROM contracts_versions(" + now + ") WHERE batch_id <> " + batch
                + " AND contract_id IN (SELECT contract_id FROM " + LOOKED_AT
                + ") QUALIFY row_number() OVER (PARTITION BY"
                + " contract_id ORDER BY known_at DESC, batch_id DESC, row_no DESC) = 1)";
    }

    /** The fields that are facts, not the helpers of the stage. */
    String factColumns() {
        return kind.fields().stream()
                .map(field -> field.name())
                .filter(fields::contains)
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
    }

    long number(String sql) {
        return Sql.number(connection, sql);
    }

    List<String> texts(String sql) {
        return Sql.list(connection, sql, row -> String.valueOf(row.getString(1)));
    }

    List<long[]> pairs(String sql) {
        return Sql.list(connection, sql, row -> new long[] {row.getLong(1), row.getLong(2)});
    }

    /**
     * How many rows there are, and the first few of them.
     *
     * @param sample the rows to look at by hand, in the order of their texts
     */
    record Counted(long count, List<String> sample) {}

    /** Both in one query: what finds the rows may be costly. */
    Counted counted(String text, String rows) {
        List<Counted> found = Sql.list(
                connection,
                "SELECT " + text + ", count(*) OVER () FROM " + rows + " ORDER BY 1 LIMIT " + SAMPLE,
                row -> new Counted(row.getLong(2), List.of(row.getString(1))));
        List<String> sample =
                found.stream().flatMap(one -> one.sample().stream()).toList();
        return new Counted(found.isEmpty() ? 0 : found.get(0).count(), sample);
    }

    /** The staged contracts as {@code customer_id, started_at, ended_at}; for other kinds those in the store. */
    String contracts() {
        if (kind != FactKind.CONTRACT) {
            return "(SELECT customer_id, started_at, ended_at FROM contracts_known(" + now + "))";
        }
        String end = has("ended_at") ? "ended_at" : "NULL::TIMESTAMP AS ended_at";
        return "(SELECT customer_id, started_at, " + end + " FROM " + rows() + ")";
    }

    /** Purchases or activity as {@code customer_id, seen_at}; returned goods are no sign of life. */
    String signs() {
        String purchases = has("amount") && kind == FactKind.ORDER ? " WHERE coalesce(amount, 0) >= 0" : "";
        return "(SELECT customer_id, \"" + kind.validAt() + "\" AS seen_at FROM " + rows() + purchases + ")";
    }

    /** The end of the last month that is complete by a moment of some facts, and not after now. */
    String monthEnd(String lastMoment, String facts) {
        String last = "(SELECT " + lastMoment + " + INTERVAL 1 DAY FROM " + facts + ")";
        return texts("SELECT date_trunc('month', least(" + now + ", coalesce(" + last + ", " + now + ")))::VARCHAR")
                .get(0);
    }

    /** The second number of a row as a percentage of the first. */
    OptionalDouble share(String sql) {
        long[] counts = pairs(sql).get(0);
        return counts[0] == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * counts[1] / counts[0]);
    }

    /** From one churn of a month to another in points; a change too small to be one is none. */
    static ChurnEffect change(String monthEnd, OptionalDouble before, OptionalDouble after) {
        return before.isEmpty() || after.isEmpty()
                ? ChurnEffect.unknown(ChurnEffect.Reason.NOBODY_AT_START)
                : new ChurnEffect.Points(
                        Math.round((after.getAsDouble() - before.getAsDouble()) * 1e6) / 1e6,
                        YearMonth.from(LocalDate.parse(monthEnd.substring(0, 10))
                                        .minusDays(1))
                                .toString());
    }
}
