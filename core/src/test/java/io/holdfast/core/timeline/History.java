package io.holdfast.core.timeline;

import io.holdfast.core.fact.EndKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Facts of one customer in no order, as a source may give them. */
record History(
        String id,
        int acquiredDay,
        List<ContractRow> contracts,
        List<Order> orders,
        List<Activity> activities,
        List<Status> statuses,
        List<Attribute> attributes) {

    record Order(int day, long amount, String currency) {}

    record Activity(int day, String name, double value) {}

    record Status(int day, boolean isVoid) {}

    record Attribute(String name, String value, int fromDay) {}

    static History empty(String id, int acquiredDay) {
        return new History(
                id,
                acquiredDay,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** A history in which every kind of row, gap and value turns up sooner or later. */
    static History random(String id, Random random) {
        History history = empty(id, random.nextInt(3) == 0 ? Day.NEVER : 19_000 + random.nextInt(900));
        int span = random.nextInt(4) == 0 ? 3000 : 200;
        for (int i = random.nextInt(5) * random.nextInt(12); i > 0; i--) {
            history.activities.add(activity(19_000 + random.nextInt(span), random));
        }
        for (int i = random.nextInt(6) - 2; i > 0; i--) {
            long amount = random.nextInt(20) == 0 ? 1L << 40 : random.nextInt(10_000) - 2000;
            history.orders.add(new Order(19_000 + random.nextInt(span), amount, currency(random)));
        }
        for (int i = random.nextInt(5) - 2; i > 0; i--) {
            history.contracts.add(contract(19_000 + random.nextInt(span), random));
        }
        history.addRare(span, random);
        if (random.nextBoolean()) {
            Collections.shuffle(history.activities, random);
        }
        return history;
    }

    private void addRare(int span, Random random) {
        for (int i = random.nextInt(4) - 2; i > 0; i--) {
            statuses.add(new Status(19_000 + random.nextInt(span), random.nextBoolean()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextBoolean() ? Day.ALWAYS : 19_000 + random.nextInt(span);
            attributes.add(new Attribute("a" + random.nextInt(3), "v" + random.nextInt(4), from));
        }
    }

    private static Activity activity(int day, Random random) {
        double value =
                switch (random.nextInt(12)) {
                    case 0 -> random.nextInt(10_000) / 100.0;
                    case 1 -> random.nextInt(100);
                    case 2 -> random.nextInt(20) == 0 ? random.nextDouble() : 0.25;
                    default -> 0;
                };
        return new Activity(day, "n" + random.nextInt(5), value);
    }

    private static String currency(Random random) {
        return random.nextInt(5) == 0 ? "USD" : "EUR";
    }

    private static ContractRow contract(int start, Random random) {
        int end = random.nextBoolean() ? Day.NEVER : start + random.nextInt(90);
        if (random.nextInt(4) > 0) {
            return ContractRow.of(start, end, random.nextInt(9000), currency(random));
        }
        return new ContractRow(
                start,
                end,
                start + 3,
                Day.NEVER,
                random.nextBoolean() ? Day.ALWAYS : start + 14,
                "plan" + random.nextInt(3),
                currency(random),
                500,
                400,
                300,
                random.nextBoolean(),
                EndKind.values()[random.nextInt(EndKind.values().length)],
                "price.too_expensive",
                List.of(new DayRange(start + 1, start + 2)),
                List.of());
    }

    void addTo(TimelinesBuilder builder) {
        builder.customer(id, acquiredDay);
        contracts.forEach(row -> builder.contract(row, term(row)));
        orders.forEach(order -> builder.order(order.day, order.amount, order.currency));
        activities.forEach(activity -> builder.activity(activity.day, activity.name, activity.value));
        statuses.forEach(status -> builder.status(status.day, status.isVoid));
        attributes.forEach(value -> builder.attribute(value.name, value.value, value.fromDay));
    }

    /** Of every third contract none is stated. */
    private static ContractTerm term(ContractRow row) {
        int end = row.startDay() % 3 == 0 ? Day.NEVER : row.startDay() + 1 + row.startDay() % 400;
        return new ContractTerm(end, row.startDay() % 2 == 0);
    }

    static Timelines build(List<History> histories, int customersPerShard) {
        TimelinesBuilder builder = new TimelinesBuilder(customersPerShard);
        histories.forEach(history -> history.addTo(builder));
        return builder.build();
    }
}
