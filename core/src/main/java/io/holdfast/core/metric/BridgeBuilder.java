package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the bridge between any two ratios of customers of the same period. First the switches that differ are turned one
 * by one, each with the first formula; then the flows that the formulas count differently are added and taken away one by
 * one, the numerator's before the denominator's, what is added before what is taken away.
 */
public final class BridgeBuilder {
    private final Timelines timelines;
    private final Period period;
    private final CustomerTest segment;

    public BridgeBuilder(Timelines timelines, Period period, CustomerTest segment) {
        this.timelines = timelines;
        this.period = period;
        this.segment = segment;
    }

    /**
     * The bridge between the figures that two definitions call churn.
     *
     * @throws Problem {@code INCOMPARABLE_FIGURES} when either figure is undefined
     */
    public Bridge between(ChurnDefinition from, ChurnDefinition to) {
        Ledger first = Ledger.of(timelines, from);
        Ledger last = Ledger.of(timelines, to);
        FlowMetric before = MetricCatalogue.findFlow(from.headline());
        FlowMetric after = MetricCatalogue.findFlow(to.headline());
        Fraction start = value(first, before);
        Fraction end = value(last, after);
        List<BridgeStep> steps = new ArrayList<>();
        turnSwitches(first, last.definition(), before, steps);
        changeFormula(FlowsFold.of(last, period, segment), before, after, steps);
        return new Bridge(
                new Bridge.Side(first.definition(), before),
                new Bridge.Side(last.definition(), after),
                start,
                steps,
                end);
    }

    private void turnSwitches(Ledger first, ChurnDefinition to, FlowMetric metric, List<BridgeStep> steps) {
        ChurnDefinition current = first.definition();
        Fraction value = value(first, metric);
        for (Switch which : Switch.values()) {
            if (!which.changesMembership() || !which.differs(current, to)) {
                continue;
            }
            ChurnDefinition next = which.copy(current, to);
            Fraction nextValue = value(Ledger.of(timelines, next), metric);
            steps.add(new BridgeStep.Switched(
                    which, which.setting(current), which.setting(next), nextValue.minus(value)));
            current = next;
            value = nextValue;
        }
    }

    private static void changeFormula(Flows flows, FlowMetric before, FlowMetric after, List<BridgeStep> steps) {
        FlowSum numerator = before.numerator().inParts();
        FlowSum denominator = before.denominator();
        List<BridgeStep> changes = new ArrayList<>();
        Fraction value = Fraction.of(numerator.of(flows), denominator.of(flows));
        Fraction start = value;
        FlowSum target = after.numerator().inParts();
        for (Flow flow : numerator.differing(target)) {
            int times = target.times(flow) - numerator.times(flow);
            numerator = numerator.add(flow, times);
            Fraction next = Fraction.of(numerator.of(flows), denominator.of(flows));
            changes.add(new BridgeStep.Counted(flow, times, flows.count(flow), next.minus(value)));
            value = next;
        }
        for (Flow flow : addedFirst(denominator, after.denominator())) {
            int times = after.denominator().times(flow) - denominator.times(flow);
            denominator = denominator.add(flow, times);
            if (denominator.of(flows) == 0) {
                Fraction end = Fraction.of(target.of(flows), after.denominator().of(flows));
                steps.add(new BridgeStep.Reformulated(before.formula(), after.formula(), end.minus(start)));
                return;
            }
            Fraction next = Fraction.of(numerator.of(flows), denominator.of(flows));
            changes.add(new BridgeStep.Divided(flow, times, flows.count(flow), next.minus(value)));
            value = next;
        }
        steps.addAll(changes);
    }

    private static List<Flow> addedFirst(FlowSum from, FlowSum to) {
        List<Flow> flows = new ArrayList<>(from.differing(to));
        flows.sort(
                (one, other) -> Boolean.compare(to.times(one) < from.times(one), to.times(other) < from.times(other)));
        return flows;
    }

    private Fraction value(Ledger ledger, FlowMetric metric) {
        Flows flows = FlowsFold.of(ledger, period, segment);
        long denominator = metric.denominator().of(flows);
        if (denominator == 0) {
            throw new Problem(
                    QuestionParticular.BRIDGE_UNDEFINED,
                    metric.id(),
                    ledger.definition().name(),
                    period.from(),
                    period.to(),
                    metric.undefinedWhen());
        }
        return Fraction.of(metric.numerator().of(flows), denominator);
    }
}
