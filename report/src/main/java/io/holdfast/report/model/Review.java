package io.holdfast.report.model;

import java.util.List;
import java.util.Optional;

/**
 * The five-step review of a period: share, reasons, impact, follow-up, adjustment. Source: Fxiaoke, customer loss
 * analysis.
 *
 * @param steps in this order
 */
public record Review(List<Step> steps) {

    /** Which step. */
    public enum Kind {
        SHARE,
        REASONS,
        IMPACT,
        FOLLOW_UP,
        ADJUSTMENT
    }

    /**
     * @param kind which step
     * @param items what is known
     * @param missing keys of what is not known and what would tell it
     */
    public record Step(Kind kind, List<Item> items, List<String> missing) {}

    /**
     * @param code a reason code or the key of a text; empty when the figure's own name says it
     * @param label words from the data, such as an owner; else empty text
     * @param figure the number
     */
    public record Item(String code, String label, Optional<Figure> figure) {}
}
