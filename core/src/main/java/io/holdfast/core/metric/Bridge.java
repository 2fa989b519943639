package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import java.util.List;

/**
 * How one figure of a period becomes another: named steps whose contributions sum exactly to the difference.
 *
 * @param from the definition and metric the first figure has
 * @param to the same of the second
 * @param start the first figure
 * @param steps what changes, one thing at a time
 * @param end the second figure; {@code start} plus all contributions
 */
public record Bridge(Side from, Side to, Fraction start, List<BridgeStep> steps, Fraction end) {

    /** A figure's definition, with nothing left open, and its metric. */
    public record Side(ChurnDefinition definition, FlowMetric metric) {}

    public Bridge {
        steps = List.copyOf(steps);
        Fraction sum = start;
        for (BridgeStep step : steps) {
            sum = sum.plus(step.contribution());
        }
        if (!sum.equals(end)) {
            throw new IllegalStateException("the bridge does not hold: " + start + " leads to " + sum + ", not " + end);
        }
    }
}
