package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All customers of a list, on whatever page, or some of them.
 *
 * @param list which list; its cursor and limit say nothing here
 * @param only ids; everybody when left out, nobody when there are none
 */
public record CustomerSelection(CustomerPage list, Optional<List<String>> only) implements Analysis {
    public CustomerSelection {
        only = only.map(List::copyOf);
    }

    /** Their ids, in the order of the list. */
    public List<String> ids(Question question) {
        return members(question).stream().map(question.timelines()::customerId).toList();
    }

    @Override
    public Answer of(Question question) {
        List<Integer> members = members(question);
        return list.whole().answer(question, members, members.size());
    }

    private List<Integer> members(Question question) {
        List<Integer> all = list.members(question);
        return only.map(ids -> among(new HashSet<>(ids), all, question)).orElse(all);
    }

    private static List<Integer> among(Set<String> ids, List<Integer> all, Question question) {
        return all.stream()
                .filter(member -> ids.contains(question.timelines().customerId(member)))
                .toList();
    }
}
