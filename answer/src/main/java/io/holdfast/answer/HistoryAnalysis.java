package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.CustomerMovements;
import io.holdfast.core.ledger.StateHistory;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.warning.EarlyWarning;
import io.holdfast.core.warning.Warning;
import io.holdfast.core.warning.WarningRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer under a definition, up to the last known day: what he was when and why, what he pays and how that moved, what
 * is due next and what warns of him.
 *
 * @param customer his id
 */
public record HistoryAnalysis(String customer) implements Analysis {

    @Override
    public Answer of(Question question) {
        int index = question.timelines().find(customer);
        if (index < 0) {
            throw question.asOf()
                    .map(day -> new Problem(QuestionParticular.CUSTOMER_UNKNOWN_ON, customer, day))
                    .orElseGet(() -> new Problem(QuestionParticular.CUSTOMER_UNHEARD_OF, customer));
        }
        Timeline timeline = question.timelines().timeline(index);
        int lastDay = question.timelines().extent().lastDay();
        List<StateHistory.Span> states = new StateHistory(question.ledger()).of(timeline);
        StateView view = new StateView(question, timeline);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("customer", customer);
        object.put("definition", question.ledger().definition().name());
        object.put("asOf", question.asOf().map(Object::toString).orElse(null));
        object.put("lastDay", LocalDate.ofEpochDay(lastDay).toString());
        object.put("state", states.isEmpty() ? null : view.object(states.get(states.size() - 1)));
        object.put("states", states.stream().map(view::object).toList());
        object.put("known", new KnownView(question, timeline, lastDay).object());
        object.put("money", new MoneyView(question, timeline).object());
        object.put("contracts", new ContractView(question, timeline).objects());
        object.put("warnings", warnings(question, index, lastDay));
        object.put("settings", new SettingsView(question).object());
        return new Answer(object, table(question, timeline, states));
    }

    private static List<Map<String, @Nullable Object>> warnings(Question question, int index, int lastDay) {
        WarningRules rules =
                WarningRules.of(question.ledger().definition(), question.asOf().isPresent());
        List<Warning> found = EarlyWarning.ofOne(question.timelines(), rules, lastDay, index);
        return found.stream().map(WarningAnalysis::object).toList();
    }

    private static Table table(Question question, Timeline timeline, List<StateHistory.Span> states) {
        Table table = new Table("from", "what", "detail");
        for (StateHistory.Span span : states) {
            table.row(
                    LocalDate.ofEpochDay(span.fromDay()),
                    word(span.state()),
                    word(span.cause().kind()));
        }
        for (CustomerMovements.OnDay movement : CustomerMovements.of(question.ledger(), timeline)) {
            String currency = question.timelines().currencies().get(movement.currency());
            table.row(
                    LocalDate.ofEpochDay(movement.day()),
                    word(movement.line()),
                    Numbers.money(movement.amount(), currency) + " " + currency);
        }
        return table;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
