package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.core.ledger.FlowDays;
import io.holdfast.core.ledger.FlowMembers;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of who is behind a number. A cursor is the customer after whom the page begins: who is imported meanwhile comes
 * later in the list, so a page after it misses nobody and repeats nobody.
 *
 * @param whole all of them
 * @param order whom to list, and in which order
 * @param cursor of the page, as the one before it gave it; the first page when empty
 * @param limit how many at most
 */
public record CustomerPage(CustomerAnalysis whole, CustomerOrder order, Optional<String> cursor, int limit)
        implements Analysis {
    /** How many make a part of a long list. */
    private static final int PART = 10_000;

    @Override
    public Answer of(Question question) {
        List<Integer> all = members(question);
        List<Integer> rest = cursor.map(text -> after(text, question, all)).orElse(all);
        List<Integer> page = rest.stream().limit(limit).toList();
        Answer answer = withQuery(question, whole.answer(question, page, all.size()));
        Map<String, @Nullable Object> object = answer.object();
        object.put(
                "next",
                rest.size() > page.size() ? cursor(question.timelines().customerId(page.get(page.size() - 1))) : null);
        return answer;
    }

    /** From this page on all of them, found and sorted once; one part at least, which may be empty. */
    @Override
    public Stream<Answer> inParts(Question question) {
        List<Integer> all = members(question);
        List<Integer> rest = cursor.map(text -> after(text, question, all)).orElse(all);
        return IntStream.iterate(0, from -> from == 0 || from < rest.size(), from -> from + PART)
                .mapToObj(from ->
                        whole.answer(question, rest.subList(from, Math.min(rest.size(), from + PART)), all.size()))
                .map(part -> withQuery(question, part));
    }

    /** With the query of all of them, whichever are shown. */
    private Answer withQuery(Question question, Answer answer) {
        answer.object().put("sql", order.query(question, whole.flow(), whole.names()));
        return answer;
    }

    private static String cursor(String customer) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(customer.getBytes(StandardCharsets.UTF_8));
    }

    /** All of them, on whatever page. */
    public List<Integer> members(Question question) {
        List<Integer> all = FlowMembers.of(question.ledger(), question.period(), whole.flow(), question.test());
        return order.of(question, new FlowDays(question.ledger(), question.period(), whole.flow()), all, whole.names());
    }

    /** Those after the customer of a cursor; who is no longer listed himself leaves it to where he would be known. */
    private List<Integer> after(String cursor, Question question, List<Integer> all) {
        int customer = decoded(cursor).map(question.timelines()::find).orElse(-1);
        int at = all.indexOf(customer);
        if (at >= 0) {
            return all.subList(at + 1, all.size());
        }
        if (customer < 0 || !isAskedOf(customer, question)) {
            throw new Problem(QuestionParticular.CURSOR_WRONG, cursor);
        }
        if (order.sort().isEmpty()) {
            return all.stream().filter(member -> member > customer).toList();
        }
        throw new Problem(QuestionParticular.LIST_CHANGED);
    }

    /** Of another's customer is answered what is answered of nobody: a cursor can be made by hand. */
    private static boolean isAskedOf(int customer, Question question) {
        return question.test()
                .test(
                        question.timelines().timeline(customer),
                        question.timelines().extent().lastDay());
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
