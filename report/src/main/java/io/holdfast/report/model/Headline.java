package io.holdfast.report.model;

import java.util.List;
import java.util.Optional;

/**
 * The figures a board asks for first.
 *
 * @param period the last complete period
 * @param figures in the order of importance
 * @param previous the same figures a period earlier, in the same order; empty when there is none
 * @param annualised the first figure over a year at the same pace, where it compounds
 * @param current the period that is still running
 */
public record Headline(
        Span period,
        List<Figure> figures,
        List<Figure> previous,
        Optional<Figure> annualised,
        Optional<Running> current) {

    /** The running period so far; never comparable with a whole one. */
    public record Running(Span period, List<Figure> figures) {}
}
