package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowMembers;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a number.
 *
 * @param flow the group of the period they are in
 */
public record CustomerAnalysis(Flow flow) implements Analysis {
    @Override
    public Answer of(Question question) {
        List<String> ids = FlowMembers.of(question.ledger(), question.period(), flow, question.test()).stream()
                .map(question.timelines()::customerId)
                .toList();
        Table table = new Table("customer_id");
        ids.forEach(table::row);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("period", FigureView.period(question.asked()));
        object.put("flow", flow.symbol());
        object.put("count", ids.size());
        object.put("customers", ids);
        object.put("settings", new SettingsView(question).object());
        return new Answer(object, table);
    }

    /** The customers of a flow by its symbol or its name. */
    public static CustomerAnalysis of(String flow) {
        Flow found = Arrays.stream(Flow.values())
                .filter(candidate -> candidate.symbol().equalsIgnoreCase(flow)
                        || candidate.name().equalsIgnoreCase(flow.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ErrorCode.INVALID_ARGUMENT,
                        "There is no flow '%s'. Known: %s.",
                        flow,
                        Arrays.stream(Flow.values())
                                .map(known ->
                                        known.symbol() + " (" + known.name().toLowerCase(Locale.ROOT) + ")")
                                .collect(Collectors.joining(", "))));
        return new CustomerAnalysis(found);
    }
}
