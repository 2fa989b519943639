package io.holdfast.report.assembly;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.metric.Bridge;
import io.holdfast.core.metric.BridgeBuilder;
import io.holdfast.core.metric.BridgeStep;
import io.holdfast.core.metric.Fraction;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.report.model.DefinitionBridge;
import io.holdfast.report.model.DefinitionBridge.Kind;
import io.holdfast.report.model.DefinitionBridge.Step;
import io.holdfast.report.model.DefinitionFigure;
import io.holdfast.report.model.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bridges from the report's definition to every other that has a figure for the period. */
final class BridgeAssembly {
    private BridgeAssembly() {}

    static List<DefinitionBridge> of(Subject subject, List<DefinitionFigure> figures, Absences absences) {
        Map<String, DefinitionFigure> byName =
                figures.stream().collect(Collectors.toMap(DefinitionFigure::name, Function.identity()));
        BridgeBuilder builder = new BridgeBuilder(subject.timelines(), subject.period(), CustomerTest.EVERYBODY);
        Optional<Figure> own = figures.get(0).figure();
        List<DefinitionBridge> bridges = new ArrayList<>();
        for (ChurnDefinition other : DefinitionsAssembly.others(subject)) {
            Optional<Figure> figure =
                    Optional.ofNullable(byName.get(other.name())).flatMap(DefinitionFigure::figure);
            if (isDefined(own) && isDefined(figure)) {
                between(builder, subject.ledger(), other)
                        .ifPresent(bridge -> bridges.add(describe(bridge, own.get(), figure.get())));
            }
        }
        if (bridges.isEmpty()) {
            absences.add("bridge", "no_customers");
        }
        return bridges;
    }

    private static boolean isDefined(Optional<Figure> figure) {
        return figure.isPresent() && figure.get().value().isPresent();
    }

    /** Empty when some step on the way has no figure. */
    private static Optional<Bridge> between(BridgeBuilder builder, Ledger ledger, ChurnDefinition other) {
        try {
            return Optional.of(builder.between(ledger.definition(), other));
        } catch (Problem problem) {
            if (problem.code() == ErrorCode.INCOMPARABLE_FIGURES) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private static DefinitionBridge describe(Bridge bridge, Figure from, Figure to) {
        return new DefinitionBridge(
                bridge.from().definition().name(),
                bridge.to().definition().name(),
                from,
                to,
                bridge.steps().stream().map(BridgeAssembly::step).toList());
    }

    private static Step step(BridgeStep step) {
        Fraction part = step.contribution();
        double value = part.toDouble();
        String exact = part.toString();
        if (step instanceof BridgeStep.Switched one) {
            return new Step(Kind.SWITCH, one.which().name(), 0, 0, one.before(), one.after(), value, exact);
        }
        if (step instanceof BridgeStep.Counted one) {
            return new Step(Kind.NUMERATOR, one.flow().symbol(), one.times(), one.customers(), "", "", value, exact);
        }
        if (step instanceof BridgeStep.Divided one) {
            return new Step(Kind.DENOMINATOR, one.flow().symbol(), one.times(), one.customers(), "", "", value, exact);
        }
        BridgeStep.Reformulated one = (BridgeStep.Reformulated) step;
        return new Step(Kind.FORMULA, "", 0, 0, one.before(), one.after(), value, exact);
    }
}
