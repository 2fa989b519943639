package io.holdfast.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same company as raw facts in DuckDB, activity in the order of time, as a log arrives. */
final class Database implements AutoCloseable {
    private final DuckDBConnection connection;

    Database(int threads) throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:duckdb:");
        connection = opened.unwrap(DuckDBConnection.class);
        execute("SET threads=" + threads);
        execute("CREATE TABLE customers(customer_id BIGINT, country VARCHAR, channel VARCHAR, segment VARCHAR,"
                + " device VARCHAR, tier VARCHAR)");
        execute("CREATE TABLE contracts(customer_id BIGINT, start_date DATE, end_date DATE, mrr DECIMAL(10,2))");
        execute("CREATE TABLE activity(customer_id BIGINT, ts TIMESTAMP, kind VARCHAR, amount DECIMAL(10,2))");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, all columns as numbers. */
    long[][] rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<long[]> rows = new ArrayList<>();
            while (result.next()) {
                long[] row = new long[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getLong(i + 1);
                }
                rows.add(row);
            }
            return rows.toArray(long[][]::new);
        }
    }

    void load(int customers) throws SQLException {
        Customer customer = new Customer(Company.SEED);
        try (DuckDBAppender people = connection.createAppender("main", "customers");
                DuckDBAppender contracts = connection.createAppender("main", "contracts")) {
            for (int i = 0; i < customers; i++) {
                customer.make(i);
                append(people, contracts, customer, Long.parseLong(Customer.id(i)));
            }
        }
        loadActivity(new ActivityLog(customers));
    }

    private static void append(DuckDBAppender people, DuckDBAppender contracts, Customer customer, long id)
            throws SQLException {
        people.beginRow().append(id);
        for (int a = 0; a < Customer.ATTRIBUTES; a++) {
            people.append(Company.ATTRIBUTES[a] + '_' + customer.attributes[a]);
        }
        people.endRow();
        for (int k = 0; k < customer.contracts; k++) {
            contracts.beginRow().append(id).appendEpochDays(customer.starts[k]);
            if (customer.ends[k] < 0) {
                contracts.appendNull();
            } else {
                contracts.appendEpochDays(customer.ends[k]);
            }
            contracts.appendDecimal((long) Customer.PRICES[customer.plans[k]]).endRow();
        }
    }

    private void loadActivity(ActivityLog log) throws SQLException {
        try (DuckDBAppender activity = connection.createAppender("main", "activity")) {
            for (int k = 0; k < log.rows(); k++) {
                long row = log.row(k);
                long micros = (Customer.day(row) * 86_400L + Customer.second(row)) * 1_000_000L;
                activity.beginRow()
                        .append(Long.parseLong(Customer.id(log.owner(k))))
                        .appendEpochMicros(micros)
                        .append(Customer.NAMES[Customer.name(row)])
                        .appendDecimal((long) Customer.cents(row))
                        .endRow();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
