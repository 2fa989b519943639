package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The staged rows of an import, and what churn they give with and without some of them. */
final class Evidence {
    /** Enough rows to look at by hand. */
    static final int SAMPLE = 5;
    /** Above so many rows only every second, third ... customer is looked at, so that looking costs little. */
    private static final long ENOUGH = 250_000;

    private static final String LOOKED_AT = "import_looked_at";

    private final Connection connection;
    private final FactKind kind;
    private final Set<String> fields;
    private final int batch;
    private final String now;
    private final long part;

    /** Sets the rows of the customers looked at apart, so that each question reads these alone. */
    Evidence(BatchWriter batch, FactKind kind, String rows) {
        this.connection = batch.connection();
        this.kind = kind;
        this.batch = batch.id();
        this.now = "make_timestamp(" + batch.knownAtMicros() + ")";
        this.fields = Set.copyOf(Sql.list(connection, "DESCRIBE SELECT * FROM " + rows, row -> row.getString(1)));
        long count = Sql.number(connection, "SELECT count(*) FROM " + rows);
        this.part = fields.contains("customer_id") ? Math.max(1, count / ENOUGH) : 1;
        String chosen = part == 1 ? "" : " WHERE hash(customer_id) % " + part + " = 0";
        Sql.run(connection, "CREATE TEMP TABLE " + LOOKED_AT + " AS SELECT * FROM " + rows + chosen);
    }

    void drop() {
        Sql.run(connection, "DROP TABLE " + LOOKED_AT);
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

    /** The staged contracts as {@code customer_id, started_at, ended_at}; for other kinds those in the store. */
    String contracts() {
        if (kind != FactKind.CONTRACT) {
            return "(SELECT customer_id, started_at, ended_at FROM contracts_known(" + now + "))";
        }
        String end = has("ended_at") ? "ended_at" : "NULL::TIMESTAMP AS ended_at";
        return "(SELECT customer_id, started_at, " + end + " FROM " + rows() + ")";
    }

    /**
     * By how many points churn changes when the contracts are others. Churn is that of the last month that is complete
     * as far as the contracts go: customers active at its start and not at its end, by those active at its start.
     */
    Optional<Double> points(String otherContracts) {
        Optional<Double> with = churn(contracts(), month());
        Optional<Double> without = churn(otherContracts, month());
        return with.flatMap(before -> without.map(after -> Math.round((after - before) * 1e6) / 1e6));
    }

    private String month() {
        String last = "(SELECT max(greatest(started_at, coalesce(ended_at, started_at))) + INTERVAL 1 DAY FROM "
                + contracts() + ")";
        return texts("SELECT date_trunc('month', least(" + now + ", coalesce(" + last + ", " + now + ")))::VARCHAR")
                .get(0);
    }

    private Optional<Double> churn(String contracts, String monthEnd) {
        String end = "TIMESTAMP '" + monthEnd + "'";
        String start = end + " - INTERVAL 1 MONTH";
        List<long[]> counts = pairs("SELECT count(*) FILTER (s), count(*) FILTER (s AND NOT e) FROM (SELECT"
                + " bool_or(started_at < " + start + " AND coalesce(ended_at >= " + start + ", true)) AS s,"
                + " bool_or(started_at < " + end + " AND coalesce(ended_at >= " + end + ", true)) AS e FROM "
                + contracts + " GROUP BY customer_id)");
        long active = counts.get(0)[0];
        return active == 0 ? Optional.empty() : Optional.of(100.0 * counts.get(0)[1] / active);
    }
}
