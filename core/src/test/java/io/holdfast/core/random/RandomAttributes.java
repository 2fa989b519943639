package io.holdfast.core.random;

import io.holdfast.core.random.RandomHistories.Attribute;
import io.holdfast.core.timeline.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Attributes with histories: texts, some of them numbers, dates or next to such, in several scripts, some taken back. */
final class RandomAttributes {
    static final List<String> COUNTRIES = List.of("CN", "RU", "DE", "");
    static final List<String> CITIES = List.of("北京", "Санкт-Петербург", "L'Aquila");
    static final List<String> SIZES = List.of("9", "10", "010", "-3", "9.5", "many", "1e3", " 9", "+12");
    static final List<String> RENEWALS = List.of("2026-01-15", "2025-11-30", "2026-02-30", "soon", "2026-1-5");

    static final List<String> COSTS = List.of(
            "0", "0.75", "2", "2.005", "4.50", "12.5", "18", "25.005", "33.015", " 60", "120.00", "900", "-1", "many");
    static final List<String> COST_CURRENCIES = List.of("USD", "JPY", "KWD", "EUR", "gold");
    static final List<String> MARGINS = List.of("0.8", "0.25", "1", "0", "0.12345", "0.66667", "1.01", "-0.2", "half");

    private static final int ORIGIN = (int) LocalDate.of(2025, 11, 15).toEpochDay();

    private RandomAttributes() {}

    /** Of a customer, the same in every run, without moving what else is drawn of him. */
    static List<Attribute> of(String customer) {
        Random random = new Random(customer.hashCode() * 31L);
        List<Attribute> attributes = new ArrayList<>();
        add(attributes, random, "country", COUNTRIES);
        add(attributes, random, "Город", CITIES);
        add(attributes, random, "size", SIZES);
        add(attributes, random, "renewal", RENEWALS);
        addEconomics(attributes, new Random(customer.hashCode() * 37L));
        attributes.sort(Comparator.comparing(Attribute::name)
                .thenComparingInt(Attribute::fromDay)
                .thenComparing(Attribute::value));
        return attributes;
    }

    /** Known of most; the cost of a few in another currency than that of the workspace. */
    private static void addEconomics(List<Attribute> to, Random random) {
        to.add(new Attribute("acquisition_cost", COSTS.get(random.nextInt(COSTS.size())), Day.ALWAYS));
        add(to, random, "gross_margin", MARGINS);
        add(to, random, "gross_margin", MARGINS);
        if (random.nextInt(6) == 0) {
            add(to, random, "acquisition_currency", COST_CURRENCIES);
        }
    }

    private static void add(List<Attribute> to, Random random, String name, List<String> values) {
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(3) == 0 ? Day.ALWAYS : ORIGIN + random.nextInt(120);
            to.add(new Attribute(name, values.get(random.nextInt(values.size())), from));
        }
    }
}
