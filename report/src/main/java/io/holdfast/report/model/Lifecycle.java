package io.holdfast.report.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is new, still there, back again or gone quiet, month by month, and on how many days they were there.
 *
 * @param signs what counts as being there: {@code ACTIVITY} or {@code PURCHASE}
 * @param points in order of time; the last may be incomplete
 */
public record Lifecycle(String signs, List<Point> points) {

    /**
     * @param period the month
     * @param before the first day of the month before it
     * @param fresh there for the first time ever
     * @param returning also there the month before
     * @param resurrecting back after a month or more
     * @param dormant there the month before and not now
     * @param stickiness days with a sign over possible ones, of those there
     */
    public record Point(
            Span period,
            LocalDate before,
            Figure fresh,
            Figure returning,
            Figure resurrecting,
            Figure dormant,
            Figure stickiness) {}
}
