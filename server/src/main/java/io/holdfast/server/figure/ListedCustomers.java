package io.holdfast.server.figure;

import io.holdfast.answer.Asked;
import io.holdfast.answer.CustomerAnalysis;
import io.holdfast.answer.CustomerOrder;
import io.holdfast.answer.CustomerPage;
import io.holdfast.answer.CustomerSelection;
import io.holdfast.answer.PersonNames;
import io.holdfast.answer.Question;
import io.holdfast.answer.output.Table;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.facts.Known;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a list as it is asked for with {@code GET /customers}; what is left out is as there.
 *
 * @param set switches of the definition turned
 * @param sort the column the list is sorted by
 * @param show its columns
 */
public record ListedCustomers(
        @Nullable String period,
        @Nullable String definition,
        @Nullable List<String> set,
        @Nullable String segment,
        @Nullable String asOf,
        @Nullable String flow,
        @Nullable String search,
        @Nullable String sort,
        @Nullable List<String> show) {

    /** The ids of all of them that the caller sees. */
    public List<String> ids(Caller caller, Known known) {
        return selection(caller, known, Optional.empty()).ids(question(caller, known));
    }

    /** All of them that the caller sees, or some, with their columns. */
    public Table table(Optional<List<String>> only, Caller caller, Known known) {
        return selection(caller, known, only).of(question(caller, known)).table();
    }

    private Question question(Caller caller, Known known) {
        Asked asked = new QuestionParameters(
                        period, definition, set == null ? null : set.toArray(String[]::new), segment, asOf)
                .asked();
        return CallerQuestions.settle(caller, asked, known).question();
    }

    private CustomerSelection selection(Caller caller, Known known, Optional<List<String>> only) {
        PersonNames names = new SeenNames(!caller.may(Right.READ_PERSONAL_DATA), known.store());
        CustomerAnalysis whole = CustomerAnalysis.of(flow == null ? "L_S" : flow, show == null ? List.of() : show)
                .named(names);
        CustomerOrder order = new CustomerOrder(Optional.ofNullable(sort), Optional.ofNullable(search));
        return new CustomerSelection(new CustomerPage(whole, order, Optional.empty(), 1), only);
    }
}
