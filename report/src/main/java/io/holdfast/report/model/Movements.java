package io.holdfast.report.model;

import java.util.List;

/**
 * Recurring revenue from opening to closing. The movements between sum exactly to the difference.
 *
 * @param period over which
 * @param currency ISO-4217
 * @param byCurrency where this is the total of several, each for itself, unconverted; else empty
 * @param lines the opening, the movements with their sign, the closing
 */
public record Movements(Span period, String currency, List<Movements> byCurrency, List<Line> lines) {

    /**
     * @param code such as {@code EXPANSION}
     * @param amount minor units
     */
    public record Line(String code, long amount) {}
}
