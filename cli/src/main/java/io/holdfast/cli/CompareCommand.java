package io.holdfast.cli;

import io.holdfast.cli.output.Answer;
import io.holdfast.cli.output.Table;
import io.holdfast.core.metric.Bridge;
import io.holdfast.core.metric.BridgeBuilder;
import io.holdfast.core.metric.BridgeStep;
import io.holdfast.core.metric.Fraction;
import io.holdfast.store.FactStore;
import io.holdfast.store.definition.DefinitionFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast compare}: the bridge from one definition's churn to another's. */
@Command(
        name = "compare",
        description = "The bridge from one definition's churn to another's: named steps that sum exactly.")
final class CompareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--with", required = true, paramLabel = "NAME", description = "The other definition.")
    private String other = "";

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            Question question = figure.load(store);
            Bridge bridge = new BridgeBuilder(question.timelines(), question.period(), question.test())
                    .between(figure.definition(store), new DefinitionFolder(store.directory()).find(other));
            format.print(surroundings, answer(question, bridge));
        }
        return ExitCode.OK;
    }

    private static Answer answer(Question question, Bridge bridge) {
        Table table = new Table("step", "customers", "percentage points");
        table.row(side(bridge.from()), "", points(bridge.start()));
        List<Map<String, Object>> steps = new ArrayList<>();
        for (BridgeStep step : bridge.steps()) {
            table.row(words(step), customers(step), points(step.contribution()));
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("step", words(step));
            object.put("contribution", step.contribution().toDouble());
            object.put("exact", step.contribution().toString());
            steps.add(object);
        }
        table.row(side(bridge.to()), "", points(bridge.end()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("period", FigureView.period(question.asked()));
        object.put("from", end(bridge.from(), bridge.start()));
        object.put("steps", steps);
        object.put("to", end(bridge.to(), bridge.end()));
        return new Answer(object, table);
    }

    private static Map<String, Object> end(Bridge.Side side, Fraction value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("definition", side.definition().name());
        object.put("metric", side.metric().id());
        object.put("value", value.toDouble());
        object.put("exact", value.toString());
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
