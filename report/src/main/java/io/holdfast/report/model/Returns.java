package io.holdfast.report.model;

import java.util.List;

/**
 * How many are there again so many days after a day on which they were there. Every start has had all of the days.
 *
 * @param signs what counts as being there: {@code ACTIVITY} or {@code PURCHASE}
 * @param starts the days the starts are from
 * @param points by days
 */
public record Returns(String signs, Span starts, List<Point> points) {

    /**
     * @param days after the start
     * @param onDay there on that very day
     * @param byDay there for the first time since by that day
     */
    public record Point(int days, Figure onDay, Figure byDay) {}
}
