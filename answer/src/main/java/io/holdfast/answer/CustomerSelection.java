package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All customers of a list, on whatever page, or some of them.
 *
 * @param list which list; its cursor and limit say nothing here
 * @param only ids; all when empty
 */
public record CustomerSelection(CustomerPage list, List<String> only) implements Analysis {
    public CustomerSelection {
        only = List.copyOf(only);
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
        if (only.isEmpty()) {
            return all;
        }
        Set<String> wanted = new HashSet<>(only);
        return all.stream()
                .filter(member -> wanted.contains(question.timelines().customerId(member)))
                .toList();
    }
}
