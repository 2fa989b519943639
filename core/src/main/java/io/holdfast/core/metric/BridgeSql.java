package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * The queries along a {@link Bridge}. Each gives the figure its step leads to as {@code numerator} and {@code denominator};
 * what a step contributes is the figure it leads to less the one before it.
 */
public final class BridgeSql {
    private final Bridge bridge;
    private final FigureQuery asked;

    /** @param asked of the period and the segment, under whichever definition */
    public BridgeSql(Bridge bridge, FigureQuery asked) {
        this.bridge = bridge;
        this.asked = asked;
    }

    /** Of the figure at one of its ends. */
    public String of(Bridge.Side side) {
        return asked.under(side.definition()).of(side.metric());
    }

    /** Of the figure each step leads to, in the order of the steps. */
    public List<String> steps() {
        ChurnDefinition definition = bridge.from().definition();
        FlowSum numerator = bridge.from().metric().numerator().inParts();
        FlowSum denominator = bridge.from().metric().denominator();
        List<String> queries = new ArrayList<>();
        for (BridgeStep step : bridge.steps()) {
            if (step instanceof BridgeStep.Switched switched) {
                definition = switched.which().copy(definition, bridge.to().definition());
            } else if (step instanceof BridgeStep.Counted counted) {
                numerator = numerator.add(counted.flow(), counted.times());
            } else if (step instanceof BridgeStep.Divided divided) {
                denominator = denominator.add(divided.flow(), divided.times());
            } else {
                numerator = bridge.to().metric().numerator();
                denominator = bridge.to().metric().denominator();
            }
            queries.add(asked.under(definition).of(numerator, denominator));
        }
        return queries;
    }
}
