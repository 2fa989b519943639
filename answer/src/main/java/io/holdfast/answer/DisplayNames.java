package io.holdfast.answer;

import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.segment.Groupings;
import io.holdfast.core.segment.SearchSql;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What tells a reader who a customer is: the person's name where it is known, else the attribute that says how he is called. */
final class DisplayNames {
    /** The attributes most companies have it in, the best first. */
    private static final List<String> USUAL =
            List.of("name", "company", "company_name", "customer_name", "account_name");

    private DisplayNames() {}

    /** By customer, on a day; without those whom nothing tells, or nothing that whoever asks may see. */
    static Map<String, String> of(List<Integer> customers, PersonNames persons, Question question, int day) {
        Map<String, String> names = new HashMap<>();
        Set<String> ids =
                customers.stream().map(question.timelines()::customerId).collect(Collectors.toSet());
        attribute(question.timelines()).ifPresent(attribute -> {
            Grouping values = Groupings.text(attribute, question.timelines());
            for (int customer : customers) {
                Timeline timeline = question.timelines().timeline(customer);
                String value = values.labels().get(values.group(timeline, day));
                if (!value.isEmpty()) {
                    names.put(timeline.customerId(), value);
                }
            }
        });
        names.putAll(persons.of(ids));
        return names;
    }

    /** Whether an attribute says how customers are called. */
    static boolean isInAnAttribute(Timelines timelines) {
        return attribute(timelines).isPresent();
    }

    private static Optional<String> attribute(Timelines timelines) {
        List<String> seen = timelines.attributes().stream()
                .filter(name -> !timelines.hidden().contains(name))
                .sorted()
                .toList();
        return USUAL.stream().filter(seen::contains).findFirst().or(() -> seen.stream()
                .filter(SearchSql::isName)
                .findFirst());
    }
}
