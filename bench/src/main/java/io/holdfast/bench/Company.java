package io.holdfast.bench;

import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;

/** The made-up company as timelines, straight from the generator. */
final class Company {
    static final long SEED = 42;
    static final String[] ATTRIBUTES = {"country", "channel", "segment", "device", "tier"};

    private Company() {}

    /** All facts up to a day. */
    static Timelines timelines(int customers, int beforeDay) {
        return between(customers, Integer.MIN_VALUE, beforeDay);
    }

    /** The activity of one day, and of nobody without any. */
    static Timelines oneDay(int customers, int day) {
        TimelinesBuilder builder = new TimelinesBuilder();
        Customer customer = new Customer(SEED);
        for (int i = 0; i < customers; i++) {
            customer.make(i);
            boolean known = false;
            for (int k = 0; k < customer.activities; k++) {
                long row = customer.activity[k];
                if (Customer.day(row) == day) {
                    if (!known) {
                        builder.customer(Customer.id(i));
                        known = true;
                    }
                    addRow(builder, row);
                }
            }
        }
        return builder.build();
    }

    private static Timelines between(int customers, int from, int to) {
        TimelinesBuilder builder = new TimelinesBuilder();
        Customer customer = new Customer(SEED);
        for (int i = 0; i < customers; i++) {
            customer.make(i);
            builder.customer(Customer.id(i));
            addContracts(builder, customer);
            for (int a = 0; a < Customer.ATTRIBUTES; a++) {
                builder.attribute(ATTRIBUTES[a], ATTRIBUTES[a] + '_' + customer.attributes[a], Day.ALWAYS);
            }
            for (int k = 0; k < customer.activities; k++) {
                int day = Customer.day(customer.activity[k]);
                if (day >= from && day < to) {
                    addRow(builder, customer.activity[k]);
                }
            }
        }
        return builder.build();
    }

    private static void addContracts(TimelinesBuilder builder, Customer customer) {
        for (int k = 0; k < customer.contracts; k++) {
            int end = customer.ends[k] < 0 ? Day.NEVER : customer.ends[k];
            builder.contract(ContractRow.of(customer.starts[k], end, Customer.PRICES[customer.plans[k]], "EUR"));
        }
    }

    private static void addRow(TimelinesBuilder builder, long row) {
        builder.activity(Customer.day(row), Customer.NAMES[Customer.name(row)], Customer.cents(row) / 100.0);
    }
}
