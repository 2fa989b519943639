package io.holdfast.report.model;

import java.util.List;

/**
 * What became of the contracts that came up for renewal.
 *
 * @param period in which they were due
 * @param figures by number, and by what they paid where amounts are known in one currency
 * @param parts how they were renewed, and what is not known
 */
public record Renewals(Span period, List<Figure> figures, List<Part> parts) {

    /** @param code such as {@code RAN_ON} */
    public record Part(String code, long count) {}
}
