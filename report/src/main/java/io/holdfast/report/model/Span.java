package io.holdfast.report.model;

import java.time.LocalDate;

/**
 * A period as people name it.
 *
 * @param from first day
 * @param to day after the last
 * @param grain what kind of period
 * @param complete whether all its days are known
 */
public record Span(LocalDate from, LocalDate to, Grain grain, boolean complete) {

    /** What kind of period. */
    public enum Grain {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        CUSTOM
    }
}
