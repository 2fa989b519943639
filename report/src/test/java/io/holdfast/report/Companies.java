package io.holdfast.report;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.ContractTerm;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Companies made up from a seed: every run gives the same customers. */
public final class Companies {
    /** The last known day of all of them. */
    public static final int LAST_DAY = day(2026, 8, 12);

    private static final int FIRST_DAY = day(2023, 9, 1);
    private static final List<String> REASONS =
            List.of("price.too_expensive", "service.slow", "product_fit.missing_feature", "competitor.switched", "");
    private static final List<String> REGIONS = List.of("North", "South", "East", "West");

    private Companies() {}

    /** With contracts, attributes and activity; more expensive ones leave more, and so does the West. */
    public static Timelines subscriptions(int customers) {
        Random random = new Random(7);
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < customers; i++) {
            int start = FIRST_DAY + (int) (random.nextDouble() * (LAST_DAY - FIRST_DAY));
            String region = REGIONS.get(random.nextInt(4));
            int plan = random.nextInt(3);
            double monthly = 0.02 + 0.012 * plan + (region.equals("West") ? 0.02 : 0);
            int life = (int) (-Math.log(1 - random.nextDouble()) / monthly * 30);
            int end = start + life + 1 > LAST_DAY ? Day.NEVER : start + life + 1;
            builder.customer("C-" + (10_000 + i), start)
                    .attribute("region", region, Day.ALWAYS)
                    .attribute("owner", "Owner " + random.nextInt(12), Day.ALWAYS);
            addContract(builder, random, plan, start, end);
            addActivity(builder, random, start, Math.min(end, LAST_DAY));
        }
        return builder.build();
    }

    /** With orders only. */
    public static Timelines shop(int customers) {
        Random random = new Random(11);
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < customers; i++) {
            builder.customer("B-" + i);
            int day = FIRST_DAY + random.nextInt(900);
            while (day <= LAST_DAY && random.nextInt(6) > 0) {
                builder.order(day, 1_000 + random.nextInt(9_000), "EUR");
                day += 1 + random.nextInt(60);
            }
        }
        return builder.build();
    }

    private static void addContract(TimelinesBuilder builder, Random random, int plan, int start, int end) {
        String name = List.of("Basic", "Team", "Enterprise").get(plan);
        long amount = 2_900L * (1 + 4L * plan);
        String reason = end == Day.NEVER ? "" : REASONS.get(random.nextInt(REASONS.size()));
        ContractRow row = new ContractRow(
                start,
                end,
                Day.NEVER,
                Day.NEVER,
                Day.ALWAYS,
                name,
                "EUR",
                amount,
                amount,
                amount,
                false,
                end == Day.NEVER ? EndKind.UNKNOWN : EndKind.VOLUNTARY,
                reason,
                List.of(),
                List.of());
        builder.contract(row, new ContractTerm(start + 365, true));
    }

    private static void addActivity(TimelinesBuilder builder, Random random, int from, int to) {
        for (int day = from; day < to; day += 1 + random.nextInt(random.nextInt(30) == 0 ? 40 : 9)) {
            builder.activity(day, "login", 1);
        }
    }

    public static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }
}
