package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowDays;
import io.holdfast.core.ledger.FlowMembers;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a number, when it happened to each, and what is known of them then.
 *
 * @param flow the group of the period they are in
 * @param show what to show of each, see {@link CustomerColumns}; the usual when empty
 * @param names what persons are called; not said when empty
 */
public record CustomerAnalysis(Flow flow, List<String> show, Optional<PersonNames> names) implements Analysis {

    public CustomerAnalysis {
        show = List.copyOf(show);
    }

    @Override
    public Answer of(Question question) {
        List<Integer> customers = FlowMembers.of(question.ledger(), question.period(), flow, question.test());
        Answer answer = answer(question, customers, customers.size());
        answer.object().put("sql", question.query().customers(flow));
        return answer;
    }

    /** Some of the customers of the flow, and how many there are in all. */
    Answer answer(Question question, List<Integer> customers, int count) {
        CustomerColumns columns = CustomerColumns.of(show, question, new CalledCustomers(question, names, customers));
        FlowDays days = new FlowDays(question.ledger(), question.period(), flow);
        List<String> header = new ArrayList<>(List.of("customer_id", "day"));
        header.addAll(columns.names());
        Table table = new Table(header);
        List<Map<String, @Nullable Object>> members = new ArrayList<>();
        for (int customer : customers) {
            Timeline timeline = question.timelines().timeline(customer);
            table.row(cells(timeline, days, columns));
            members.add(member(timeline, days, columns));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("period", FigureView.period(question.asked()));
        object.put("flow", flow.symbol());
        object.put("count", count);
        object.put(
                "customers",
                customers.stream().map(question.timelines()::customerId).toList());
        object.put("members", members);
        object.put("settings", new SettingsView(question).object());
        return new Answer(object, table);
    }

    private static Object[] cells(Timeline timeline, FlowDays days, CustomerColumns columns) {
        int day = days.describedOn(timeline);
        List<Object> cells = new ArrayList<>(List.of(Cell.name(timeline.customerId())));
        cells.add(date(timeline, days).map(Cell::of).orElse(Cell.EMPTY));
        for (int i = 0; i < columns.names().size(); i++) {
            cells.add(columns.cell(i, timeline, day));
        }
        return cells.toArray();
    }

    private static Map<String, @Nullable Object> member(Timeline timeline, FlowDays days, CustomerColumns columns) {
        int day = days.describedOn(timeline);
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("customerId", timeline.customerId());
        member.put("day", date(timeline, days).orElse(null));
        for (int i = 0; i < columns.names().size(); i++) {
            member.put(columns.names().get(i), columns.object(i, timeline, day));
        }
        return member;
    }

    private static Optional<String> date(Timeline timeline, FlowDays days) {
        OptionalInt day = days.dayOf(timeline);
        return day.isPresent()
                ? Optional.of(LocalDate.ofEpochDay(day.getAsInt()).toString())
                : Optional.empty();
    }

    /** The customers of a flow by its symbol or its name. */
    public static CustomerAnalysis of(String flow, List<String> show) {
        Flow found = Arrays.stream(Flow.values())
                .filter(candidate -> candidate.symbol().equalsIgnoreCase(flow)
                        || candidate.name().equalsIgnoreCase(flow.replace('-', '_'))
                        || FigureView.nameOf(candidate).equalsIgnoreCase(flow))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        QuestionParticular.FLOW_UNKNOWN,
                        flow,
                        Arrays.stream(Flow.values())
                                .map(known ->
                                        known.symbol() + " (" + known.name().toLowerCase(Locale.ROOT) + ")")
                                .collect(Collectors.joining(", "))));
        return new CustomerAnalysis(found, show, Optional.empty());
    }

    /** The same with what customers are called. */
    public CustomerAnalysis named(PersonNames persons) {
        return new CustomerAnalysis(flow, show, Optional.of(persons));
    }
}
