package io.holdfast.core.random;

import java.util.List;
import java.util.Random;

/** Rules of segments: every attribute, every feature and every comparison, joined at random. */
public final class RandomRules {
    private static final List<String> OPERATORS = List.of("=", "!=", "<", "<=", ">", ">=");
    private static final List<String> NUMBERS = List.of(
            "tenure",
            "mrr",
            "contracts",
            "orders",
            "orders_30",
            "activities",
            "activities_7",
            "activity_days",
            "activity_days_30",
            "days_since_order",
            "days_since_activity",
            "activities_30(export)",
            "activities_30(login, export)",
            "activities(nothing)",
            "activity_days_30(\"Отчёт открыт\", login)",
            "days_since_activity(export)",
            "size");
    private static final List<String> LIMITS = List.of("0", "1", "2", "3", "7", "10", "14.5", "20", "-3", "+30", "60");
    private static final List<String> DATES = List.of("2025-12-01", "2025-12-31", "2026-01-01", "2026-01-15");
    private static final List<String> NAMES = List.of(
            "country",
            "Город",
            "size",
            "renewal",
            "plan",
            "currency",
            "acquired",
            "tenure",
            "mrr",
            "orders_30",
            "days_since_activity(login)");

    private final Random random;

    public RandomRules(long seed) {
        this.random = new Random(seed);
    }

    public String next() {
        return rule(3);
    }

    private String rule(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return comparison();
        }
        return switch (random.nextInt(3)) {
            case 0 -> "(" + rule(depth - 1) + " and " + rule(depth - 1) + ")";
            case 1 -> "(" + rule(depth - 1) + " or " + rule(depth - 1) + ")";
            default -> "not " + rule(depth - 1);
        };
    }

    private String comparison() {
        return switch (random.nextInt(8)) {
            case 0 -> text("country", RandomAttributes.COUNTRIES);
            case 1 -> text("Город", RandomAttributes.CITIES);
            case 2 -> text("size", RandomAttributes.SIZES);
            case 3 ->
                random.nextBoolean()
                        ? text("plan", List.of("plan0", "plan1", "plan2", "none"))
                        : text("currency", List.of("EUR", "USD", "JPY"));
            case 4 ->
                pick(List.of("acquired", "renewal")) + " " + pick(List.of("<", "<=", ">", ">=")) + " " + pick(DATES);
            case 5 -> pick(NAMES) + pick(List.of(" is known", " is not known"));
            case 6 -> random.nextBoolean() ? "customer in (c1, c7, c20)" : "acquired = " + pick(DATES);
            default -> pick(NUMBERS) + " " + pick(OPERATORS) + " " + pick(LIMITS);
        };
    }

    private String text(String name, List<String> values) {
        return switch (random.nextInt(3)) {
            case 0 -> name + " in (" + quoted(values) + ", " + quoted(values) + ")";
            case 1 -> name + " not in (" + quoted(values) + ")";
            default -> name + " = " + quoted(values);
        };
    }

    private String quoted(List<String> values) {
        return "\"" + pick(values) + "\"";
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
