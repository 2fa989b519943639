package io.holdfast.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntFunction;

/** The made-up company as the files it would export: each row a function of its number. */
final class Exports {
    private static final String[] INTERVALS = {"month", "year"};

    private final Path folder;

    Exports(Path folder) {
        this.folder = folder;
    }

    /** Rows {@code from} to {@code to} of the log as activity without ids. */
    Path activity(String name, ActivityLog log, int from, int to) throws IOException {
        return write(name, "customer_id,timestamp,event,value", to - from, n -> {
            long row = log.row(from + n);
            return Customer.id(log.owner(from + n))
                    + ','
                    + time(row)
                    + ','
                    + Customer.NAMES[Customer.name(row)]
                    + ','
                    + money(Customer.cents(row));
        });
    }

    /** The first rows of the log as orders, each with an id and an amount. */
    Path orders(String name, ActivityLog log, int rows) throws IOException {
        return write(name, "order_id,customer_id,order_date,amount,currency,product", rows, n -> {
            long row = log.row(n);
            return "O" + (100_000 + n) + ',' + Customer.id(log.owner(n)) + ',' + time(row) + ','
                    + money(Customer.cents(row) + 100) + ",EUR,product " + n % 97;
        });
    }

    /** Contracts of as many customers as needed. */
    Path contracts(String name, int rows) throws IOException {
        Customer customer = new Customer(Company.SEED);
        int[] at = {-1, 0};
        customer.contracts = 0;
        return write(name, "customer_id,contract_id,plan,start_date,end_date,price,currency,interval", rows, n -> {
            while (at[1] >= customer.contracts) {
                at[0]++;
                at[1] = 0;
                customer.make(at[0]);
            }
            int k = at[1]++;
            String end = customer.ends[k] < 0
                    ? ""
                    : LocalDate.ofEpochDay(customer.ends[k]).toString();
            return Customer.id(at[0]) + ",K" + n + ",plan " + customer.plans[k] + ','
                    + LocalDate.ofEpochDay(customer.starts[k]) + ',' + end + ','
                    + money(Customer.PRICES[customer.plans[k]]) + ",EUR," + INTERVALS[n % 5 == 0 ? 1 : 0];
        });
    }

    /** All customers with their attributes. */
    Path customers(String name, int count) throws IOException {
        Customer customer = new Customer(Company.SEED);
        return write(name, "customer_id," + String.join(",", Company.ATTRIBUTES), count, i -> {
            customer.make(i);
            StringBuilder row = new StringBuilder(Customer.id(i));
            for (int a = 0; a < Customer.ATTRIBUTES; a++) {
                row.append(',').append(Company.ATTRIBUTES[a]).append('_').append(customer.attributes[a]);
            }
            return row.toString();
        });
    }

    /** The same file with a value that is no number in one row of ten thousand. */
    Path withBadRows(String name, Path file) throws IOException {
        Path spoilt = folder.resolve(name);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(spoilt, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                out.write(number % 10_000 == 0 ? line.substring(0, line.lastIndexOf(',')) + ",much" : line);
                out.write('\n');
            }
        }
        return spoilt;
    }

    private static String time(long row) {
        int second = Customer.second(row);
        return LocalDate.ofEpochDay(Customer.day(row)) + " " + two(second / 3600) + ':' + two(second / 60 % 60) + ':'
                + two(second % 60);
    }

    private static String money(int cents) {
        return cents / 100 + "." + two(cents % 100);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private Path write(String name, String header, int rows, IntFunction<String> row) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(header);
            out.write('\n');
            for (int n = 0; n < rows; n++) {
                out.write(row.apply(n));
                out.write('\n');
            }
        }
        return file;
    }
}
