package io.holdfast.bench;

import java.util.Arrays;

/** All activity in the order of days, as a log arrives: one counting sort, 12 bytes a row. */
final class ActivityLog {
    private final long[] rows;
    private final int[] owners;

    ActivityLog(int customers) {
        int[] next = starts(customers);
        rows = new long[next[Calendar.DAYS]];
        owners = new int[rows.length];
        Customer customer = new Customer(Company.SEED);
        for (int i = 0; i < customers; i++) {
            customer.make(i);
            for (int k = 0; k < customer.activities; k++) {
                int at = next[Customer.day(customer.activity[k]) - Calendar.FROM]++;
                rows[at] = customer.activity[k];
                owners[at] = i;
            }
        }
    }

    private static int[] starts(int customers) {
        int[] perDay = new int[Calendar.DAYS + 1];
        Customer customer = new Customer(Company.SEED);
        for (int i = 0; i < customers; i++) {
            customer.make(i);
            for (int k = 0; k < customer.activities; k++) {
                perDay[Customer.day(customer.activity[k]) - Calendar.FROM + 1]++;
            }
        }
        Arrays.parallelPrefix(perDay, Integer::sum);
        return perDay;
    }

    int rows() {
        return rows.length;
    }

    /** A row of activity, see {@link Customer#day} and its like. */
    long row(int number) {
        return rows[number];
    }

    /** Whose it is. */
    int owner(int number) {
        return owners[number];
    }
}
