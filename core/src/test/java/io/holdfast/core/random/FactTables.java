package io.holdfast.core.random;

import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.ContractTerm;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The same histories as tables with the columns of the analyst's views, in a database in memory. */
public final class FactTables implements AutoCloseable {
    private final Connection connection;

    public FactTables(RandomHistories histories) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET threads=1");
        execute("CREATE TABLE customer(customer_id VARCHAR, acquired_day DATE)");
        execute("CREATE TABLE contract(customer_id VARCHAR, contract_id VARCHAR, start_day DATE, end_day DATE,"
                + " requested_day DATE, billing_end_day DATE, trial_end_day DATE, plan VARCHAR, currency VARCHAR,"
                + " list_mrr BIGINT, mrr BIGINT, net_mrr BIGINT, metered BOOLEAN, end_kind VARCHAR,"
                + " pauses STRUCT(\"from\" DATE, \"to\" DATE)[], past_due STRUCT(\"from\" DATE, \"to\" DATE)[],"
                + " term_end_day DATE, auto_renew BOOLEAN)");
        execute("CREATE TABLE fx_rate(day DATE, currency VARCHAR, rate DECIMAL(18,12))");
        execute("CREATE TABLE purchase(customer_id VARCHAR, day DATE, amount BIGINT, currency VARCHAR)");
        execute("CREATE TABLE activity(customer_id VARCHAR, day DATE, name VARCHAR)");
        execute("CREATE TABLE status(customer_id VARCHAR, day DATE, is_void BOOLEAN)");
        execute("CREATE TABLE attribute(customer_id VARCHAR, name VARCHAR, value VARCHAR, from_day DATE)");
        List<RandomHistories.History> all = histories.all();
        insert("customer", all, h -> "('%s', %s)".formatted(h.id(), day(h.acquiredDay())));
        for (RandomHistories.History h : all) {
            insert(
                    "contract",
                    IntStream.range(0, h.contracts().size()).boxed().toList(),
                    i -> contract(h.id(), h.contracts().get(i), h.term(i)));
            insert("purchase", h.orders(), o -> "('%s', %s, %d, 'EUR')".formatted(h.id(), day(o.day()), o.amount()));
            insert("activity", h.activity(), d -> "('%s', %s, nullif('%s', ''))"
                    .formatted(h.id(), day(d), RandomHistories.activityName(d)));
            insert("status", h.statuses(), s -> "('%s', %s, %b)".formatted(h.id(), day(s.day()), s.isVoid()));
            insert("attribute", h.attributes(), a -> attribute(h.id(), a));
        }
    }

    /** Adds an exchange rate. */
    public void rate(String currency, int fromDay, String rate) throws SQLException {
        execute("INSERT INTO fx_rate VALUES (%s, '%s', %s)".formatted(day(fromDay), currency, rate));
    }

    /** The one row of a query, as whole numbers. */
    public long[] row(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            long[] row = new long[result.getMetaData().getColumnCount()];
            for (int i = 0; i < row.length; i++) {
                row[i] = result.getLong(i + 1);
            }
            return row;
        }
    }

    /** Every row of a query that begins with a label, by its label. */
    public Map<String, List<Long>> byLabel(String sql) throws SQLException {
        Map<String, List<Long>> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.put(result.getString(1), List.of(result.getLong(2), result.getLong(3)));
            }
        }
        return rows;
    }

    /** The second column of a query by the first; the empty text where it is NULL. */
    public Map<String, String> texts(String sql) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                String text = result.getString(2);
                rows.put(result.getString(1), text == null ? "" : text);
            }
        }
        return rows;
    }

    /** Every row of a query as text, values joined by bars, absent ones as a dash. */
    public List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(Objects.requireNonNullElse(result.getString(i), "-"));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }

    /** The one row of a query, as numbers with fractions. */
    public double[] doubles(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            double[] row = new double[result.getMetaData().getColumnCount()];
            for (int i = 0; i < row.length; i++) {
                row[i] = result.getDouble(i + 1);
            }
            return row;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private <T> void insert(String table, List<T> rows, Function<T, String> values) throws SQLException {
        if (!rows.isEmpty()) {
            execute("INSERT INTO " + table + " VALUES "
                    + rows.stream().map(values).collect(Collectors.joining(", ")));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String contract(String customer, ContractRow c, ContractTerm term) {
        return "('%s', NULL, %s, %s, %s, %s, %s, '%s', '%s', %d, %d, %d, %b, '%s', %s, %s, %s, %s)"
                .formatted(
                        customer,
                        day(c.startDay()),
                        day(c.endDay()),
                        day(c.requestedDay()),
                        day(c.billingEndDay()),
                        day(c.trialEndDay()),
                        c.plan(),
                        c.currency(),
                        c.listMrr(),
                        c.mrr(),
                        c.netMrr(),
                        c.metered(),
                        c.endKind(),
                        ranges(c.pauses()),
                        ranges(c.pastDue()),
                        day(term.endDay()),
                        term.autoRenew() ? "TRUE" : "NULL");
    }

    private static String attribute(String customer, RandomHistories.Attribute a) {
        return "('%s', '%s', '%s', %s)".formatted(customer, a.name(), a.value().replace("'", "''"), day(a.fromDay()));
    }

    private static String ranges(List<DayRange> ranges) {
        return ranges.stream()
                .map(range -> "{'from': %s, 'to': %s}".formatted(day(range.from()), day(range.to())))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String day(@Nullable Integer day) {
        return day == null || day == Day.NEVER || day == Day.ALWAYS
                ? "NULL::DATE"
                : "DATE '" + LocalDate.ofEpochDay(day) + "'";
    }
}
