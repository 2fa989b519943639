package io.holdfast.core.random;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.ContractTerm;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.SmallShards;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Histories of customers with everything that can happen to them, dense around the edges of January 2026: overlapping
 * and touching contracts, trials, pauses, overdue payments, free ones, ends before their start, orders and returns,
 * activity, voids.
 */
public final class RandomHistories {
    private static final List<String> ACTIVITIES = List.of("login", "export", "", "Отчёт открыт", "login");

    private static final int ORIGIN = (int) LocalDate.of(2025, 11, 1).toEpochDay();
    private static final int DAYS = 150;
    private static final EndKind[] END_KINDS = EndKind.values();
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "USD", "JPY", "");

    /** As a store hands them over, so that two contracts of the same days are in the same order everywhere. */
    private static final Comparator<ContractRow> IN_ORDER = Comparator.comparingInt(ContractRow::startDay)
            .thenComparingInt(ContractRow::endDay)
            .thenComparingInt(ContractRow::requestedDay)
            .thenComparingInt(ContractRow::billingEndDay)
            .thenComparingInt(row -> row.trialEndDay() == Day.ALWAYS ? Day.NEVER : row.trialEndDay())
            .thenComparing(ContractRow::plan)
            .thenComparing(ContractRow::currency);

    private final List<History> histories = new ArrayList<>();

    public record Order(int day, long amount) {}

    public record Status(int day, boolean isVoid) {}

    /** A value an attribute has from a day on, {@link Day#ALWAYS} for the first. */
    public record Attribute(String name, String value, int fromDay) {}

    public record History(
            String id,
            int acquiredDay,
            List<ContractRow> contracts,
            List<Order> orders,
            List<Integer> activity,
            List<Status> statuses,
            List<Attribute> attributes) {

        private History inEuros() {
            List<ContractRow> euros = contracts.stream()
                    .filter(row -> row.currency().equals("EUR"))
                    .toList();
            return new History(id, acquiredDay, euros, orders, activity, statuses, attributes);
        }

        /** The term of one of the contracts; drawn apart, so that it changes nothing else. */
        public ContractTerm term(int index) {
            Random random = new Random(31L * id.hashCode() + index);
            ContractRow row = contracts.get(index);
            int around = row.endDay() == Day.NEVER ? row.startDay() + random.nextInt(90) : row.endDay();
            int end = random.nextInt(3) == 0 ? Day.NEVER : around + random.nextInt(9) - 4;
            int later = random.nextInt(4) == 0 && end != Day.NEVER ? end + 365 + random.nextInt(3) : end;
            return new ContractTerm(later, random.nextInt(3) > 0);
        }
    }

    public RandomHistories(long seed, int customers) {
        Random random = new Random(seed);
        for (int i = 0; i < customers; i++) {
            histories.add(history(random, "c" + i));
        }
    }

    private RandomHistories(List<History> histories) {
        this.histories.addAll(histories);
    }

    /** Without the contracts that pay in another currency than the euro or in none. */
    public RandomHistories inEuros() {
        return new RandomHistories(histories.stream().map(History::inEuros).toList());
    }

    public List<History> all() {
        return histories;
    }

    public Timelines timelines() {
        return timelines(index -> true);
    }

    /** The same in shards of so many customers. */
    public Timelines timelines(int customersPerShard) {
        TimelinesBuilder builder = SmallShards.builder(customersPerShard);
        histories.forEach(history -> add(builder, history));
        return builder.build();
    }

    /** Only some customers, by their index in {@link #all}. */
    public Timelines timelines(IntPredicate which) {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < histories.size(); i++) {
            if (which.test(i)) {
                add(builder, histories.get(i));
            }
        }
        return builder.build();
    }

    /** What was done on a day; some rows have no name. */
    static String activityName(int day) {
        return ACTIVITIES.get(day % ACTIVITIES.size());
    }

    private static void add(TimelinesBuilder builder, History history) {
        builder.customer(history.id(), history.acquiredDay());
        for (int i = 0; i < history.contracts().size(); i++) {
            builder.contract(history.contracts().get(i), history.term(i));
        }
        history.orders().forEach(order -> builder.order(order.day(), order.amount(), "EUR"));
        history.activity().forEach(day -> builder.activity(day, activityName(day), 0));
        history.statuses().forEach(status -> builder.status(status.day(), status.isVoid()));
        history.attributes().forEach(a -> builder.attribute(a.name(), a.value(), a.fromDay()));
    }

    private static History history(Random random, String id) {
        return new History(
                id,
                random.nextInt(3) == 0 ? day(random) : Day.NEVER,
                list(random, 4, () -> contract(random)).stream()
                        .sorted(IN_ORDER)
                        .toList(),
                list(random, 8, () -> new Order(day(random), random.nextInt(5000) - 500)),
                list(random, 25, () -> day(random)),
                statuses(random),
                RandomAttributes.of(id));
    }

    private static <T> List<T> list(Random random, int most, java.util.function.Supplier<T> row) {
        return IntStream.range(0, random.nextInt(most)).mapToObj(i -> row.get()).toList();
    }

    private static List<Status> statuses(Random random) {
        if (random.nextInt(4) > 0) {
            return List.of();
        }
        return IntStream.range(0, 1 + random.nextInt(4))
                .map(i -> day(random))
                .distinct()
                .mapToObj(day -> new Status(day, random.nextInt(3) > 0))
                .toList();
    }

    private static ContractRow contract(Random random) {
        int start = day(random);
        int end = random.nextInt(3) == 0 ? Day.NEVER : start + random.nextInt(70) - 2;
        if (random.nextInt(3) > 0) {
            return ContractRow.of(start, end, 100L * random.nextInt(50), "EUR");
        }
        long list = 100L * random.nextInt(50);
        long recurring = random.nextInt(3) == 0 ? list / 4 : 0;
        long net = random.nextInt(4) == 0 ? 0 : list - recurring;
        return new ContractRow(
                start,
                end,
                near(random, 2, end, -20),
                near(random, 4, end, 10),
                random.nextInt(4) == 0 ? start + random.nextInt(30) : Day.ALWAYS,
                "plan" + random.nextInt(3),
                CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                list,
                list - recurring,
                net,
                random.nextInt(10) == 0,
                random.nextInt(3) == 0 ? EndKind.MIGRATED : END_KINDS[random.nextInt(END_KINDS.length)],
                "",
                list(random, 3, () -> range(random)),
                list(random, 3, () -> range(random)));
    }

    /** A day up to so many days before or after another, one time in {@code odds}; never for what never happens. */
    private static int near(Random random, int odds, int day, int within) {
        boolean happens = day != Day.NEVER && random.nextInt(odds) == 0;
        return happens ? day - 5 + Integer.signum(within) * random.nextInt(Math.abs(within)) : Day.NEVER;
    }

    private static DayRange range(Random random) {
        int from = day(random);
        return new DayRange(from, random.nextInt(5) == 0 ? Day.NEVER : from + 1 + random.nextInt(50));
    }

    private static int day(Random random) {
        return ORIGIN + random.nextInt(DAYS);
    }
}
