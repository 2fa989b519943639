package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.metric.Bridge;
import io.holdfast.core.metric.BridgeBuilder;
import io.holdfast.core.metric.BridgeSql;
import io.holdfast.core.metric.BridgeStep;
import io.holdfast.core.metric.Fraction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The bridge from one definition's churn to another's: steps that sum exactly.
 *
 * @param from where it begins, as defined, not yet settled on the facts
 * @param to where it ends
 */
public record BridgeAnalysis(ChurnDefinition from, ChurnDefinition to) implements Analysis {
    @Override
    public Answer of(Question question) {
        return answer(
                question,
                new BridgeBuilder(question.timelines(), question.period(), question.test()).between(from, to));
    }

    private static Answer answer(Question question, Bridge bridge) {
        Table table = new Table("step", "customers", "percentage points");
        table.row(side(bridge.from()), "", points(bridge.start()));
        BridgeSql queries = new BridgeSql(bridge, question.query());
        Iterator<String> query = queries.steps().iterator();
        List<Map<String, Object>> steps = new ArrayList<>();
        for (BridgeStep step : bridge.steps()) {
            table.row(words(step), customers(step), points(step.contribution()));
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("step", words(step));
            object.put("contribution", step.contribution().toDouble());
            object.put("exact", step.contribution().toString());
            object.put("sql", query.next());
            steps.add(object);
        }
        table.row(side(bridge.to()), "", points(bridge.end()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("period", FigureView.period(question.asked()));
        object.put("from", end(bridge.from(), bridge.start(), queries));
        object.put("steps", steps);
        object.put("to", end(bridge.to(), bridge.end(), queries));
        return new Answer(object, table);
    }

    private static Map<String, Object> end(Bridge.Side side, Fraction value, BridgeSql queries) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("definition", side.definition().name());
        object.put("metric", side.metric().id());
        object.put("value", value.toDouble());
        object.put("exact", value.toString());
        object.put("sql", queries.of(side));
        return object;
    }

    private static String side(Bridge.Side side) {
        return side.definition().name() + ": " + side.metric().id() + " = "
                + side.metric().formula();
    }

    private static String words(BridgeStep step) {
        if (step instanceof BridgeStep.Switched switched) {
            return switched.which().label() + ": " + switched.before() + " → " + switched.after();
        }
        if (step instanceof BridgeStep.Counted counted) {
            return times(counted.times()) + "|" + counted.flow().symbol() + "| in the numerator";
        }
        if (step instanceof BridgeStep.Divided divided) {
            return times(divided.times()) + "|" + divided.flow().symbol() + "| in the denominator";
        }
        BridgeStep.Reformulated whole = (BridgeStep.Reformulated) step;
        return whole.before() + " → " + whole.after();
    }

    private static String times(int times) {
        return (times < 0 ? "− " : "+ ") + (Math.abs(times) == 1 ? "" : Math.abs(times) + " × ");
    }

    private static String customers(BridgeStep step) {
        if (step instanceof BridgeStep.Counted counted) {
            return Long.toString(counted.customers());
        }
        return step instanceof BridgeStep.Divided divided ? Long.toString(divided.customers()) : "";
    }

    private static String points(Fraction value) {
        return value.isZero() ? "0.0000" : String.format(Locale.ROOT, "%.4f", 100 * value.toDouble());
    }
}
