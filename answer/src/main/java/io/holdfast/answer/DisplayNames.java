package io.holdfast.answer;

import io.holdfast.core.segment.SearchSql;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.warning.Warning;
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
    static Map<String, String> of(List<Warning> warnings, PersonNames persons, Question question, int day) {
        Set<String> customers = warnings.stream().map(Warning::customerId).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        attribute(question.timelines()).ifPresent(attribute -> {
            ShownOnDay shown = ShownOnDay.of(List.of(attribute), question, day);
            warnings.forEach(warning -> shown.object(warning.customer())
                    .flatMap(values -> Optional.ofNullable(values.get(attribute)))
                    .ifPresent(value -> names.put(warning.customerId(), value.toString())));
        });
        names.putAll(persons.of(customers));
        return names;
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
