package io.holdfast.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Month by month.
 *
 * @param points in order of time; the last may be incomplete
 * @param markers what happened in the market
 */
public record Series(List<Point> points, List<Marker> markers) {

    /**
     * @param period the month
     * @param churn the headline rate
     * @param customers at its end
     * @param mrr at its end; empty without contracts
     */
    public record Point(Span period, Figure churn, Figure customers, Optional<Figure> mrr) {}

    /**
     * A market event.
     *
     * @param at its day
     * @param kind its kind as the data name it, such as {@code price change}
     * @param note what happened, possibly empty
     */
    public record Marker(LocalDate at, String kind, String note) {}
}
