package io.holdfast.report.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A triangle: cohort by age.
 *
 * @param kind of what the shares are
 * @param metric the id of its {@link MetricDoc}
 * @param currency of revenue, else empty text
 * @param rows cohorts in order of time
 */
public record CohortTable(Kind kind, String metric, String currency, List<Row> rows) {

    /** Of what the shares are. */
    public enum Kind {
        LOGO,
        REVENUE
    }

    /**
     * @param start first day of the cohort's period
     * @param end the day after its last
     * @param size customers, or minor units at the start
     * @param cells by age in months
     */
    public record Row(LocalDate start, LocalDate end, long size, List<Cell> cells) {}

    /**
     * @param kept customers, or minor units, still there
     * @param of of how many; in an immature cell only of those who had the chance
     * @param share kept over of; not a number is never written, an empty cohort has no cell
     * @param mature whether the whole cohort has reached the age
     */
    public record Cell(long kept, long of, double share, boolean mature) {}
}
