package io.holdfast.core.metric;

/** A 95 % interval. */
public record Interval(double low, double high) {}
