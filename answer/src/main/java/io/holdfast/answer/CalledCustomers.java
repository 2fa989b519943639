package io.holdfast.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the customers of a list are called, see {@link DisplayNames}, on the last known day; looked up when it is first shown.
 *
 * @param persons what persons are called; nothing is told when empty
 */
record CalledCustomers(Question question, Optional<PersonNames> persons, List<Integer> customers) {
    /** So many are looked up at once. */
    private static final int AT_ONCE = 10_000;

    /** Where nobody asks what they are called. */
    static CalledCustomers notAsked(Question question) {
        return new CalledCustomers(question, Optional.empty(), List.of());
    }

    /** Whether the company says at all how customers are called, to whoever asks. */
    boolean areTold() {
        return persons.filter(known -> DisplayNames.isInAnAttribute(question.timelines()) || known.areAny())
                .isPresent();
    }

    /** By customer; without those whom nothing tells. */
    Map<String, String> names() {
        int day = question.timelines().extent().lastDay();
        Map<String, String> names = new HashMap<>();
        persons.ifPresent(known -> {
            for (int from = 0; from < customers.size(); from += AT_ONCE) {
                List<Integer> some = customers.subList(from, Math.min(customers.size(), from + AT_ONCE));
                names.putAll(DisplayNames.of(some, known, question, day));
            }
        });
        return names;
    }
}
