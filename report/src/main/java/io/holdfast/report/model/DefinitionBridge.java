package io.holdfast.report.model;

import java.util.List;

/**
 * From one definition's figure to another's by named steps that sum exactly to the difference.
 *
 * @param from the definition it starts at
 * @param to the one it ends at
 * @param opening the first figure
 * @param closing the last
 * @param steps between them
 */
public record DefinitionBridge(String from, String to, Figure opening, Figure closing, List<Step> steps) {

    /**
     * One step.
     *
     * @param kind what is changed
     * @param code the switch, or the symbol of the flow
     * @param times how many times more the flow is counted; fewer when negative; 0 for switches
     * @param customers how many there are in the flow; 0 for switches
     * @param before the setting or formula before; empty for flows
     * @param after the same after
     * @param contribution by how much the figure changes
     * @param exact the same as a fraction
     */
    public record Step(
            Kind kind,
            String code,
            int times,
            long customers,
            String before,
            String after,
            double contribution,
            String exact) {}

    /** What a step changes. */
    public enum Kind {
        /** A switch of the definition is turned. */
        SWITCH,
        /** A flow is added to the numerator or taken from it. */
        NUMERATOR,
        /** A flow is added to the denominator or taken from it. */
        DENOMINATOR,
        /** The whole formula is exchanged. */
        FORMULA
    }
}
