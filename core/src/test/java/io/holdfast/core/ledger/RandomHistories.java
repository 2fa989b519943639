package io.holdfast.core.ledger;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Customers with contracts that do everything contracts can do, close together in time so that edges meet: days 60 to
 * 160 around a period of 100 to 129.
 */
public final class RandomHistories {
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "USD", "JPY", "");

    private RandomHistories() {}

    /** One customer: his contracts and the days on which his status changed. */
    public record Customer(String id, List<ContractRow> contracts, List<Integer> voids, List<Integer> unvoids) {}

    public static Timelines of(int customers, long seed) {
        return build(list(customers, seed));
    }

    public static List<Customer> list(int customers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Customer> list = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            List<ContractRow> contracts = new ArrayList<>();
            int count = random.nextInt(1, 5);
            int near = 60;
            for (int c = 0; c < count; c++) {
                ContractRow row = contract(random, near);
                contracts.add(row);
                near = row.endDay() == Day.NEVER ? row.startDay() : row.endDay();
            }
            boolean isVoid = random.nextInt(8) == 0;
            List<Integer> voids = isVoid ? List.of(random.nextInt(80, 150)) : List.of();
            List<Integer> unvoids = isVoid && random.nextBoolean() ? List.of(voids.get(0) + 5) : List.of();
            list.add(new Customer("C" + i, contracts, voids, unvoids));
        }
        return list;
    }

    public static Timelines build(List<Customer> customers) {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (Customer customer : customers) {
            builder.customer(customer.id());
            customer.contracts().forEach(builder::contract);
            customer.voids().forEach(day -> builder.status(day, true));
            customer.unvoids().forEach(day -> builder.status(day, false));
        }
        return builder.build();
    }

    /** Half of the time close to where the last one ended, so that gaps, migrations and overlaps happen. */
    private static ContractRow contract(SplittableRandom random, int near) {
        int start = random.nextBoolean() ? near + random.nextInt(-3, 6) : random.nextInt(60, 150);
        int end = random.nextInt(3) == 0 ? Day.NEVER : start + random.nextInt(0, 50);
        long list = random.nextInt(1, 40) * 50L;
        long mrr = random.nextInt(3) == 0 ? list * 8 / 10 : list;
        long net = random.nextInt(6) == 0 ? 0 : random.nextInt(4) == 0 ? mrr / 2 : mrr;
        TestContract contract = TestContract.from(start, end)
                .in(CURRENCIES.get(random.nextInt(CURRENCIES.size())))
                .pays(list, mrr, net);
        if (end != Day.NEVER) {
            contract.ended(random.nextInt(3) == 0 ? EndKind.MIGRATED : EndKind.VOLUNTARY);
        }
        rare(random, contract, start);
        return contract.row();
    }

    private static void rare(SplittableRandom random, TestContract contract, int start) {
        if (random.nextInt(5) == 0) {
            contract.trialUntil(start + random.nextInt(0, 20));
        }
        if (random.nextInt(8) == 0) {
            contract.byUse();
        }
        if (random.nextInt(6) == 0) {
            contract.requested(start + random.nextInt(0, 40));
        }
        if (random.nextInt(6) == 0) {
            contract.billedUntil(start + random.nextInt(0, 60));
        }
        if (random.nextInt(4) == 0) {
            int pause = start + random.nextInt(0, 30);
            contract.paused(pause, random.nextInt(4) == 0 ? Day.NEVER : pause + random.nextInt(0, 20));
        }
        if (random.nextInt(4) == 0) {
            int overdue = start + random.nextInt(0, 20);
            contract.overdue(overdue, overdue + random.nextInt(0, 60));
        }
    }
}
