package io.holdfast.bench;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the screens of the web app ask for, with a definition, a segment and a period drawn anew each time. */
final class FigureScreens {
    /** Alone and joined by "and" and "or": attributes, features of contracts and of activity. */
    private static final List<String> RULES = List.of(
            "country = country_3",
            "segment in (segment_1, segment_2, segment_7)",
            "device != device_0",
            "tenure >= 180",
            "mrr > 19",
            "activities_30 >= 2",
            "activity_days_90 >= 5",
            "days_since_activity <= 14",
            "activities_30(purchase, support) < 1",
            "days_since_activity(purchase) > 60");

    private static final List<String> GROUPS = List.of("country", "acquisition_channel", "plan", "tenure:30,90,365");

    private final Random random = new Random(7);
    private final int customers;

    FigureScreens(int customers) {
        this.customers = customers;
    }

    /**
     * One screen as it opens.
     *
     * @param requests what it asks for at once
     */
    record Opened(String screen, List<String> requests) {}

    /** Each screen once. */
    List<Opened> round() {
        String asked = asked();
        String period = "&period=" + month(12 + random.nextInt(24));
        return List.of(
                new Opened("overview", overview(asked, period)),
                new Opened(
                        "overview, the line of revenue after it",
                        List.of("movements/series?count=12" + asked + period)),
                retention("cohorts of customers", "cohorts?count=12" + asked),
                retention("cohorts of revenue", "cohorts?count=12&of=revenue" + asked),
                retention("lifecycle", "lifecycle?count=12" + asked + period),
                retention("stickiness", "stickiness?count=12" + asked + period),
                retention("survival", "survival?step=30" + asked + period),
                retention("returns", "returns?days=30" + asked + period),
                retention("sweep", "sweep?max=90" + asked + period),
                new Opened("revenue, movements", List.of("movements?" + asked + period)),
                new Opened("revenue, economics", List.of("economics?" + asked + period)),
                new Opened("breakdown", List.of("churn?by=" + encoded(one(GROUPS)) + asked + period)),
                new Opened("customers", List.of("customers?limit=200" + asked + period, "segments/vocabulary")),
                new Opened("customers, sorted", List.of("customers?limit=200&sort=-mrr" + asked + period)),
                new Opened("one customer", List.of(customer("?"), customer("/timeline?"))),
                new Opened("definitions", definitions(period)),
                new Opened("compare definitions", List.of("compare?with=stripe" + asked + period)));
    }

    private String customer(String question) {
        return "customers/" + Customer.id(random.nextInt(customers)) + question + "definition="
                + encoded(one(Definitions.ALL).name());
    }

    private static Opened retention(String name, String request) {
        return new Opened("retention, " + name, List.of(request));
    }

    private List<String> overview(String asked, String period) {
        List<String> requests = new ArrayList<>(List.of("warnings?limit=10" + asked));
        for (String figure : List.of("churn", "retention", "movements", "changes")) {
            requests.add(figure + "?" + asked + period);
        }
        requests.add("churn/series?count=12" + asked + period);
        return requests;
    }

    private List<String> definitions(String period) {
        String segment = "&segment=" + encoded(segment());
        return Definitions.ALL.stream()
                .map(ChurnDefinition::name)
                .map(name -> "churn?definition=" + encoded(name) + segment + period)
                .toList();
    }

    private String asked() {
        return "&definition=" + encoded(one(Definitions.ALL).name()) + "&segment=" + encoded(segment());
    }

    /** Nobody left out in a third of all cases, one rule in another, two in the last. */
    private String segment() {
        String rule = one(RULES);
        return switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> rule;
            default -> rule + (random.nextBoolean() ? " and " : " or ") + one(RULES);
        };
    }

    private static String month(int number) {
        return Calendar.START.plusMonths(number).toString().substring(0, 7);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
